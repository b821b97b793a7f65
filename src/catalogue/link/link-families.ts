import type { Family } from '#catalogue/model/catalogue.ts';
import type { EntryOf } from '#catalogue/schemas/content-file.ts';
import { byName } from '#catalogue/model/sort.ts';
import { claimsOfFiles, reportFormerIds } from './former-ids.ts';
import type { Linker } from './linker.ts';

/** Returns the families by id, sorted by name. `linkRoles()` adds their roles. */
export function linkFamilies(linker: Linker, entries: EntryOf<'family'>[]): Map<string, Family> {
  reportFormerIds(linker, 'family', claimsOfFiles(entries));
  const families = entries.map(({ id, value: { former_ids, ...value } }): Family => ({
    id,
    ...value,
    formerIds: former_ids,
    roles: [],
  }));
  return new Map(families.sort(byName).map((family) => [family.id, family]));
}
