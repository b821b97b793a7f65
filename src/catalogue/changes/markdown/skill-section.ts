import { countOf, joinWords } from '#catalogue/text/words.ts';
import type {
  AffectedRole,
  CatalogueDiff,
  DescriptorChange,
  SkillDiff,
} from '#catalogue/changes/diff/catalogue-diff.ts';
import { formatBullets, type Bullet } from './bullets.ts';
import { isChangedForReaders } from './concerned-roles.ts';
import { fieldBullets } from './field-bullets.ts';
import type { Entry, Section } from './fit-sections.ts';
import { partLine } from './part-bullets.ts';
import { shortName, shortNameHtml, strongName } from './short-name.ts';
import { formatTextChange } from './text-change.ts';

/** So many skills are shown at once; more are folded, by domain. */
const MOST_OPEN = 10;

/** So many roles are named as readers of a text; of more, only their number is said. */
const MOST_NAMED = 10;

/** What changed of the skills, by domain: their fields, their descriptors, and who reads them. */
export function skillSection({ skills: { added, removed, changed } }: CatalogueDiff): Section {
  const all = [...added, ...removed, ...changed];
  const byDomain = Map.groupBy(all, ({ before, after }) => (after ?? before)?.domain.id);
  return {
    title: 'Skills',
    folds: [...byDomain.values()].map((skills) => {
      const name = (skills[0]?.after ?? skills[0]?.before)?.domain.name ?? '';
      const count = countOf(skills.length, 'skill');
      return {
        title: `${shortName(name)}: ${count}`,
        summary: `<b>${shortNameHtml(name)}</b>: ${count}`,
        isOpen: all.length <= MOST_OPEN,
        entries: skills.map(skillEntry),
      };
    }),
  };
}

function skillEntry(skill: SkillDiff): Entry {
  const isRemoved = skill.after === undefined;
  const children = [
    ...(isRemoved || isChangedForReaders(skill)
      ? [{ line: `${isRemoved ? 'was asked for' : 'asked for'} by ${describeRoles(skill.affects)}` }]
      : []),
    ...(isRemoved ? [] : fieldBullets(skill.fields)),
    ...(isRemoved ? [] : skill.descriptors.map(descriptorBullet)),
  ];
  return { markdown: formatBullets([{ line: partLine(skill), children }]), changes: 1 };
}

function descriptorBullet({ before, after, affects }: DescriptorChange): Bullet {
  const name = (after ?? before)?.proficiency.name ?? '';
  const change = describeDescriptor(before !== undefined, after !== undefined);
  return {
    line: `${strongName(name)}: descriptor ${change}; asked for by ${describeRoles(affects)}`,
    quotes: formatTextChange(before?.text, after?.text),
  };
}

function describeDescriptor(wasThere: boolean, isThere: boolean): string {
  if (!wasThere) return 'added';
  return isThere ? 'changed' : 'removed';
}

/** `MLOps Engineer (Middle, Senior) and Data Engineer (Junior)`. */
function describeRoles(roles: readonly AffectedRole[]): string {
  if (roles.length === 0) return 'no role';
  if (roles.length > MOST_NAMED) return countOf(roles.length, 'role');
  return joinWords(
    roles.map(
      ({ role, levels }) =>
        `${shortName(role.name)} (${levels.map(({ name }) => shortName(name)).join(', ')})`,
    ),
  );
}
