import { roleFile } from '#catalogue/model/content-paths.ts';
import type { Level } from '#catalogue/model/catalogue.ts';
import { nearestBelow } from '#catalogue/publish/csv-levels.ts';
import type { ImportedLevel, ImportedRole } from '../collect/framework.ts';
import { nameKey } from '../texts/cell-text.ts';
import type { MergeTarget } from './merge-target.ts';

/** Writes what a framework says of a role and its levels; `family` is an id. */
export function mergeRole(
  { id, name, family: familyName, tagline, levels }: ImportedRole,
  family: string | undefined,
  { edit, catalogue, ladder }: MergeTarget,
): void {
  const file = roleFile(id);
  const known = catalogue?.roles.find((role) => role.id === id);
  if (known?.name !== name) edit.set(file, ['name'], name);
  // Two families may have one name: a role stays in its own.
  const isOwn = known?.family !== undefined && nameKey(known.family.name) === nameKey(familyName ?? '');
  if (family !== undefined && !isOwn) edit.set(file, ['family'], family);
  if (tagline !== undefined && known?.tagline !== tagline) edit.set(file, ['tagline'], tagline);
  const order = edit.keys(file, ['levels']);
  let previous: string | undefined;
  for (const level of levels) {
    const before = known?.levels.find((one) => one.id === level.id);
    if (before === undefined) {
      order.splice(placeOf(level, previous, order), 0, level.id);
      edit.makeField(file, ['levels', level.id]);
    }
    const nameBefore = before?.name ?? ladder.find((step) => step.id === level.id)?.name;
    if (level.name !== nameBefore) edit.set(file, ['levels', level.id, 'name'], level.name);
    if (level.summary !== undefined && level.summary !== before?.summary) {
      edit.set(file, ['levels', level.id, 'summary'], level.summary);
    }
    if (level.title !== undefined && level.title !== before?.ownTitle) {
      edit.set(file, ['levels', level.id, 'title'], level.title);
    }
    if (level.after !== undefined && !isAfter(before, level.after, levels)) {
      edit.set(file, ['levels', level.id, 'after'], level.after);
    }
    if (level.track !== undefined && level.track !== before?.track) {
      edit.set(file, ['levels', level.id, 'track'], level.track);
    }
    previous = level.id;
  }
  if (order.length > (known?.levels.length ?? 0)) edit.order(file, ['levels'], order);
}

/** Returns the place of a new level: last if it has `after`, so that no other level gets another one before it. */
function placeOf({ after }: ImportedLevel, previous: string | undefined, order: readonly string[]): number {
  if (after !== undefined) return order.length;
  return previous === undefined ? 0 : order.indexOf(previous) + 1;
}

/** Whether a level comes after another one already, be it with levels between them that the file does not name. */
function isAfter(level: Level | undefined, id: string, named: readonly ImportedLevel[]): boolean {
  if (level === undefined) return false;
  const nearest = nearestBelow(level, (below) => named.some((one) => one.id === below.id));
  return level.below?.id === id || nearest?.id === id;
}
