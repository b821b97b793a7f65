import { idFromName, nameFromId } from '#catalogue/model/id-from-name.ts';
import { isId } from '#catalogue/model/is-id.ts';
import { readableId } from '../../content/readable-id.ts';
import type { AskingRow, ImportRow, NamedPart } from '../rows/import-row.ts';
import { nameKey } from '../texts/cell-text.ts';
import type { Known } from './identities.ts';

/**
 * Resolves the alternatives in the rows to skills of the rows or the content, by id, code or name, or else to new skills. A
 * new id may have its name beside it, as in `pismo=Письмо`.
 */
export function namesOfAlternatives(
  asking: readonly AskingRow[],
  rows: readonly ImportRow[],
  known: readonly Known[],
): ReadonlyMap<string, NamedPart> {
  const byId = new Map<string, NamedPart>();
  const byCode = new Map<string, NamedPart>();
  const byName = new Map<string, NamedPart>();
  const byBareId = new Map<string, NamedPart>();
  for (const { id, name, code, formerIds = [] } of known) {
    for (const each of [...formerIds, id]) byId.set(each, { name, id });
    if (code !== undefined) byCode.set(code, { name, id });
  }
  for (const { skill } of rows) {
    if (skill.id === undefined) for (const id of idsOf(skill.name)) byBareId.set(id, skill);
    else byId.set(skill.id, skill);
    if (skill.code !== undefined) byCode.set(skill.code, skill);
  }
  for (const part of [...byId.values(), ...byBareId.values()]) {
    const key = nameKey(part.name);
    // If several skills share a name, the one whose id is derived from it wins.
    const isPlain = part.id === undefined || idsOf(part.name).includes(part.id);
    if (isPlain || !byName.has(key)) byName.set(key, isPlain ? part : { name: part.name });
  }
  const find = (value: string): NamedPart | undefined =>
    byId.get(value) ?? byName.get(nameKey(value)) ?? byCode.get(value) ?? byBareId.get(value);
  const written = new Set(asking.flatMap(({ asks }) => asks.alternatives ?? []));
  return new Map(
    [...written].map((value) => {
      const { id, name } = splitPart(value);
      return [value, find(value) ?? (id === undefined ? undefined : find(id)) ?? { id, name }];
    }),
  );
}

/**
 * Returns the ids for a name by the current rule and by an earlier one, which did not spell other scripts in Latin letters.
 */
function idsOf(name: string): string[] {
  return [readableId(name), idFromName(name)];
}

function splitPart(value: string): NamedPart {
  if (isId(value)) return { id: value, name: nameFromId(value) };
  const [id = '', name = ''] = value.split(/\s*=\s*(.+)/s);
  return isId(id) && name !== '' ? { id, name } : { name: value };
}
