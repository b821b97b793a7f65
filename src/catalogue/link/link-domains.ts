import type { Domain } from '#catalogue/model/catalogue.ts';
import type { EntryOf } from '#catalogue/schemas/content-file.ts';
import { byName } from '#catalogue/model/sort.ts';
import { claimsOfFiles, reportFormerIds } from './former-ids.ts';
import type { Linker } from './linker.ts';
import { reportRepeatedCodes } from './repeated-codes.ts';

/** Returns the domains by id, in display order. `linkSkills()` adds their skills. */
export function linkDomains(linker: Linker, entries: EntryOf<'domain'>[]): Map<string, Domain> {
  reportFormerIds(linker, 'domain', claimsOfFiles(entries));
  reportRepeatedCodes(linker, entries);
  const domains = entries.map(
    ({ id, value: { name, order, code, summary, owner, groups, former_ids } }): Domain => ({
      id,
      name,
      order,
      code,
      summary,
      owners: owner,
      groups: Object.entries(groups).map(([groupId, groupName]) => ({ id: groupId, name: groupName })),
      formerIds: former_ids,
      skills: [],
    }),
  );
  const rank = ({ order }: Domain): number => order ?? Infinity;
  domains.sort((a, b) => (rank(a) === rank(b) ? byName(a, b) : rank(a) - rank(b)));
  return new Map(domains.map((domain) => [domain.id, domain]));
}
