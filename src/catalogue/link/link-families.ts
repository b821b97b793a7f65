import type { Family } from '../catalogue.ts';
import type { EntryOf } from '../content-file.ts';
import { byName } from '../sort.ts';

/** The families by id, in the order of their names; their roles are added as roles are linked. */
export function linkFamilies(entries: EntryOf<'family'>[]): Map<string, Family> {
  const families = entries.map(({ id, value }): Family => ({ id, ...value, roles: [] }));
  return new Map(families.sort(byName).map((family) => [family.id, family]));
}
