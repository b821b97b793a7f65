import { roleFile } from '#catalogue/model/content-paths.ts';
import type { Level, Role } from '#catalogue/model/catalogue.ts';
import { nearestBelow } from '#catalogue/publish/csv-levels.ts';
import type { ImportedLevel, ImportedRole } from '../collect/framework.ts';
import { nameKey } from '../texts/cell-text.ts';
import { isSameText } from '../texts/same-texts.ts';
import { mergeCodes } from './merge-codes.ts';
import type { MergeTarget } from './merge-target.ts';

/** Writes the fields of a role and its levels; `family` is an id. */
export function mergeRole(role: ImportedRole, family: string | undefined, target: MergeTarget): void {
  const { edit, catalogue, texts } = target;
  const { id, name, code, codes, family: familyName, tagline } = role;
  const file = roleFile(id);
  const known = catalogue?.roles.find((one) => one.id === id);
  if (known?.name !== name) edit.set(file, ['name'], name);
  if (code !== undefined && code !== known?.code) edit.set(file, ['code'], code);
  const merged = mergeCodes(known?.codes, codes);
  if (merged !== undefined) edit.set(file, ['codes'], merged);
  // If several families have the same name, a role stays in its current one.
  const isOwn = known?.family !== undefined && nameKey(known.family.name) === nameKey(familyName ?? '');
  if (family !== undefined && !isOwn) edit.set(file, ['family'], family);
  if (tagline !== undefined && !isSameText(known?.tagline, tagline, texts))
    edit.set(file, ['tagline'], tagline);
  mergeLevels(role, known, target);
}

function mergeLevels(role: ImportedRole, known: Role | undefined, target: MergeTarget): void {
  const { edit } = target;
  const file = roleFile(role.id);
  const order = edit.keys(file, ['levels']);
  let previous: string | undefined;
  for (const level of role.levels) {
    const before = known?.levels.find((one) => one.id === level.id);
    if (before === undefined) {
      order.splice(placeOf(level, previous, role.levels, order), 0, level.id);
      edit.makeField(file, ['levels', level.id]);
    }
    mergeLevel(file, level, before, role.levels, target);
    previous = level.id;
  }
  if (role.hasOrder) edit.order(file, ['levels'], orderOf(role.levels, order));
  else if (order.length > (known?.levels.length ?? 0)) edit.order(file, ['levels'], order);
}

function mergeLevel(
  file: string,
  level: ImportedLevel,
  before: Level | undefined,
  levels: readonly ImportedLevel[],
  { edit, ladder, texts }: MergeTarget,
): void {
  const path = ['levels', level.id] as const;
  const nameBefore = before?.name ?? ladder.find((step) => step.id === level.id)?.name;
  if (level.name !== nameBefore) edit.set(file, [...path, 'name'], level.name);
  const { summary } = level;
  const fields: [string, string | undefined, string | undefined][] = [
    ['short', level.short, before?.ownShort],
    ['summary', summary, isSameText(before?.summary, summary ?? '', texts) ? summary : before?.summary],
    ['title', level.title, before?.ownTitle],
    ['track', level.track, before?.track],
  ];
  for (const [field, after, own] of fields) {
    if (after !== undefined && after !== own) edit.set(file, [...path, field], after);
  }
  if (level.after !== undefined && !isAfter(before, level.after, levels)) {
    edit.set(file, [...path, 'after'], level.after);
  }
}

/**
 * Returns the index of a new level: after the previous level of the tables, else before the next one, else last. A level
 * with `after` comes last, so that no other level follows it by position.
 */
function placeOf(
  { id, after }: ImportedLevel,
  previous: string | undefined,
  levels: readonly ImportedLevel[],
  order: readonly string[],
): number {
  if (after !== undefined) return order.length;
  if (previous !== undefined) return order.indexOf(previous) + 1;
  const behind = levels.slice(levels.findIndex((level) => level.id === id) + 1);
  const next = behind.find((level) => order.includes(level.id));
  return next === undefined ? order.length : order.indexOf(next.id);
}

/** Returns levels in the order of the tables; other levels stay after the one that they followed. */
function orderOf(levels: readonly ImportedLevel[], before: readonly string[]): string[] {
  const order = levels.map(({ id }) => id);
  for (const [index, id] of before.entries()) {
    if (order.includes(id)) continue;
    const previous = before[index - 1];
    order.splice(previous === undefined ? 0 : order.indexOf(previous) + 1, 0, id);
  }
  return order;
}

/** Returns whether a level already comes after another, possibly with levels between them that the tables do not name. */
function isAfter(level: Level | undefined, id: string, named: readonly ImportedLevel[]): boolean {
  if (level === undefined) return false;
  const nearest = nearestBelow(level, (below) => named.some((one) => one.id === below.id));
  return level.below?.id === id || nearest?.id === id;
}
