import { idFromName, nameFromId } from '#catalogue/model/id-from-name.ts';
import { isId } from '#catalogue/model/is-id.ts';
import { nameKey } from '../texts/cell-text.ts';
import type { CsvRow, NamedPart } from '../rows/csv-row.ts';
import type { Known } from './identities.ts';

/**
 * Returns what each alternative in the rows names: a skill of the rows or of the content by its id or its name, else a new
 * skill. A new id gets the name that it suggests.
 */
export function namesOfAlternatives(
  rows: readonly CsvRow[],
  known: readonly Known[],
): ReadonlyMap<string, NamedPart> {
  const byId = new Map<string, NamedPart>();
  const byName = new Map<string, NamedPart>();
  const byBareId = new Map<string, NamedPart>();
  for (const { id, name, formerIds = [] } of known) {
    for (const each of [...formerIds, id]) byId.set(each, { name, id });
  }
  for (const { skill } of rows) {
    if (skill.id === undefined) byBareId.set(idFromName(skill.name), skill);
    else byId.set(skill.id, skill);
  }
  for (const part of [...byId.values(), ...byBareId.values()]) {
    const key = nameKey(part.name);
    // Of several skills with one name, the one whose id that name gives.
    const isPlain = part.id === undefined || part.id === idFromName(part.name);
    if (isPlain || !byName.has(key)) byName.set(key, isPlain ? part : { name: part.name });
  }
  const written = new Set(rows.flatMap(({ alternatives = [] }) => alternatives));
  return new Map(
    [...written].map((value) => [
      value,
      byId.get(value) ?? byName.get(nameKey(value)) ?? byBareId.get(value) ?? newPart(value),
    ]),
  );
}

function newPart(value: string): NamedPart {
  return isId(value) ? { id: value, name: nameFromId(value) } : { name: value };
}
