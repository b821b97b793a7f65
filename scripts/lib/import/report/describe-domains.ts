import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { countOf } from '#catalogue/text/words.ts';
import type { ImportedFramework } from '../collect/framework.ts';
import { DEFAULT_DOMAIN } from '../merge/merge-domains.ts';

/** Describes how many skills got a domain that their rows do not name. */
export function describeDomains({ skills }: ImportedFramework, catalogue: Catalogue | undefined): string[] {
  const known = new Set(catalogue?.skills.map(({ id }) => id));
  const open = [...skills.values()].filter(({ domain }) => domain === undefined);
  const carried = open.filter(({ domainAbove }) => domainAbove !== undefined).length;
  const without = open.filter(({ id, domainAbove }) => domainAbove === undefined && !known.has(id)).length;
  return [
    ...(carried > 0 ? [`domain: carried down to ${countOf(carried, 'skill')}, as in merged cells`] : []),
    ...(without > 0
      ? [
          `domain: ${countOf(without, 'skill')} without one, put into "${DEFAULT_DOMAIN}" for now; add a column "domain" to change that`,
        ]
      : []),
  ];
}
