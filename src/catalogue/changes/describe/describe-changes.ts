import { countOf, formatNumber } from '#catalogue/text/words.ts';
import type { CatalogueDiff, PartsDiff, RoleDiff } from '#catalogue/changes/diff/catalogue-diff.ts';
import { currentNames } from '#catalogue/changes/diff/current-names.ts';
import type { ChangeFact, ChangeTree } from './change-tree.ts';
import { alternativesFacts } from './alternatives-facts.ts';
import { concernedRoles, type ConcernedRole } from './concerned-roles.ts';
import { fieldFacts } from './field-facts.ts';
import type { LinkTargets } from './link-targets.ts';
import { describePart, partFacts } from './part-facts.ts';
import { requirementFact } from './requirement-fact.ts';
import { skillFacts } from './skill-facts.ts';
import { describeSummary } from './summary.ts';
import { describeTally, tallyOf } from './tally.ts';
import { joinWordings, wording } from './wording.ts';

type FactTargets = Pick<LinkTargets, 'role' | 'skill' | 'requirement'>;

const NOWHERE: FactTargets = { role: () => undefined, skill: () => undefined, requirement: () => undefined };

/** Describes a diff, either of the whole catalogue or narrowed to a role or a skill. */
export function describeChanges(diff: CatalogueDiff, targets = NOWHERE): ChangeTree {
  const roles = concernedRoles(diff);
  return {
    summary: describeSummary(diff, roles),
    counts: diff.counts,
    roles,
    sections: [
      ...roles.flatMap((role) => roleSection(role, diff, targets)),
      ...partsSection('Skills', diff.skills, skillFacts(diff.skills, targets.skill)),
      ...partsSection('Families', diff.families, partFacts(diff.families)),
      ...partsSection('Domains', diff.domains, partFacts(diff.domains)),
      ...partsSection('Ladder', diff.ladder, partFacts(diff.ladder)),
      ...partsSection('Scale', diff.scale, partFacts(diff.scale)),
      ...siteSection(diff),
    ],
  };
}

function roleSection(role: ConcernedRole, diff: CatalogueDiff, targets: FactTargets): ChangeFact[] {
  const { id, name, part, requirements } = role;
  if (part === undefined && requirements.length === 0) return [];
  const names = currentNames(diff);
  const isWhole = part !== undefined && (part.before === undefined || part.after === undefined);
  const isGone = part !== undefined && part.after === undefined;
  const says = [
    part ? describePart(part) : [],
    wording(describeTally(tallyOf(requirements))),
    wording(part && !isWhole ? countFields(part) : ''),
  ];
  return [
    {
      name,
      ...(isWhole && { id, isWhole }),
      path: targets.role(id),
      role,
      says: joinWordings(says, '; '),
      facts: [
        ...(part && !isGone
          ? [
              ...fieldFacts(part.fields),
              ...partFacts(part.levels, { group: 'Levels' }),
              ...alternativesFacts(part.alternatives),
            ]
          : []),
        ...requirements.map((change) => {
          const fact = requirementFact(change, names, targets.requirement);
          // The requirements of a removed role are listed without their texts.
          return isGone ? { ...fact, text: undefined } : fact;
        }),
      ],
    },
  ];
}

/** Counts a role's other changes: `1 field changed, 2 levels changed`. */
function countFields({
  fields,
  levels: { added, removed, changed, order },
  alternatives = [],
}: RoleDiff): string {
  const levels = added.length + removed.length + changed.length;
  return [
    ...(fields.length > 0 ? [`${countOf(fields.length, 'field')} changed`] : []),
    ...(levels > 0 ? [`${countOf(levels, 'level')} changed`] : []),
    ...(order ? ['order of levels changed'] : []),
    ...(alternatives.length > 0 ? [`alternatives changed in ${countOf(alternatives.length, 'row')}`] : []),
  ].join(', ');
}

function partsSection(name: string, parts: PartsDiff, facts: ChangeFact[]): ChangeFact[] {
  if (facts.length === 0) return [];
  const counts = (['added', 'removed', 'changed'] as const)
    .filter((kind) => parts[kind].length > 0)
    .map((kind) => `${formatNumber(parts[kind].length)} ${kind}`);
  return [{ name, says: wording(counts.join(', ') || 'order changed'), facts }];
}

function siteSection({ site }: CatalogueDiff): ChangeFact[] {
  if (site.length === 0) return [];
  return [
    { name: 'Site', says: wording(`${countOf(site.length, 'field')} changed`), facts: fieldFacts(site) },
  ];
}
