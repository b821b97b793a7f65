import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { countOf } from '#catalogue/text/words.ts';
import type { ImportedFramework } from '../collect/framework.ts';
import { DEFAULT_DOMAIN } from './merge-domains.ts';

/** Returns how many new skills got a domain that their own rows do not name, in words. */
export function describeDomains({ skills }: ImportedFramework, catalogue: Catalogue | undefined): string[] {
  const known = new Set(catalogue?.skills.map(({ id }) => id));
  const open = [...skills.values()].filter(({ id, domain }) => domain === undefined && !known.has(id));
  const carried = open.filter(({ domainAbove }) => domainAbove !== undefined).length;
  const without = open.length - carried;
  return [
    ...(carried > 0 ? [`domain: carried down to ${countOf(carried, 'skill')}, as in merged cells`] : []),
    ...(without > 0
      ? [
          `domain: ${countOf(without, 'skill')} without one, in "${DEFAULT_DOMAIN}" for now; a column "domain" names others`,
        ]
      : []),
  ];
}
