import type {
  CatalogueDiff,
  PartDiff,
  PartsDiff,
  SkillDiff,
} from '#catalogue/changes/diff/catalogue-diff.ts';
import { isEmptyParts, isRenamed } from '#catalogue/changes/diff/diff-parts.ts';
import { FOR_EDITORS } from '#catalogue/changes/diff/is-changed-for-readers.ts';
import { countOf, formatNumber } from '#catalogue/text/words.ts';
import { concernedRoles, type ConcernedRole } from './concerned-roles.ts';
import { partPhrases } from './summary.ts';
import { tallyOf, type Tally } from './tally.ts';
import { joinWordings, listWordings, wording, type Wording } from './wording.ts';

/** The page that shows a title, which does not repeat the page's subject. */
export type TitleContext = 'site' | 'role' | 'skill';

/** The maximum number of roles or skills that a title names. Longer lists are only counted. */
const MOST_NAMED = 2;

const MOST_PHRASES = 3;

/** Summarizes changes for readers: `MLOps Engineer: 1 deeper, 3 texts changed; new skill: Vim`. */
export function describeTitle(diff: CatalogueDiff, context: TitleContext = 'site'): Wording {
  const ofRoles = [
    ...wholePhrases(diff.roles, 'role', context === 'role'),
    ...changedRoles(diff, context === 'role'),
  ];
  const ofSkills = [
    ...wholePhrases(diff.skills, 'skill', context === 'skill'),
    ...changedSkills(diff.skills.changed, context === 'skill'),
  ];
  const phrases = [
    ...(context === 'skill' ? [...ofSkills, ...ofRoles] : [...ofRoles, ...ofSkills]),
    ...otherPhrases(diff).map((phrase) => wording(phrase)),
  ];
  const shown = phrases.slice(0, MOST_PHRASES);
  const more = phrases.length > shown.length ? [wording('and more')] : [];
  return capitalize(joinWordings([...shown, ...more], '; '));
}

/** Names added and removed parts: `new role: Tester`. */
function wholePhrases({ added, removed }: PartsDiff, kind: string, isSubject: boolean): Wording[] {
  const phrase = (parts: readonly PartDiff[], before: string, after: string): Wording[] => {
    if (parts.length === 0) return [];
    if (isSubject) return [wording(before === '' ? after : before)];
    if (parts.length > MOST_NAMED)
      return [wording([formatNumber(parts.length), before, `${kind}s`, after].filter(Boolean).join(' '))];
    const named = [before, parts.length === 1 ? kind : `${kind}s`, after].filter(Boolean).join(' ');
    return [[...wording(`${named}: `), ...listWordings(parts.map(nameOf))]];
  };
  return [...phrase(added, 'new', ''), ...phrase(removed, '', 'removed')];
}

function changedRoles(diff: CatalogueDiff, isSubject: boolean): Wording[] {
  const wholes = new Set([...diff.roles.added, ...diff.roles.removed]);
  const roles = concernedRoles(diff).filter(({ part, requirements }) =>
    part === undefined ? requirements.length > 0 : !wholes.has(part),
  );
  if (roles.length <= MOST_NAMED)
    return roles.map((role) => aboutNamed(isSubject ? [] : wording(role.name, 'strong'), roleWords([role])));
  return [aboutNamed(wording(countOf(roles.length, 'role')), roleWords(roles))];
}

function changedSkills(skills: readonly SkillDiff[], isSubject: boolean): Wording[] {
  if (skills.length <= MOST_NAMED)
    return skills.map((skill) => aboutNamed(isSubject ? [] : nameOf(skill), skillWords([skill])));
  return [aboutNamed(wording(countOf(skills.length, 'skill')), skillWords(skills))];
}

function roleWords(roles: readonly ConcernedRole[]): string[] {
  const parts = roles.flatMap(({ part }) => part ?? []);
  const count = (numberIn: (part: (typeof parts)[number]) => number): number =>
    parts.reduce((sum, part) => sum + numberIn(part), 0);
  return [
    ...tallyWords(tallyOf(roles.flatMap(({ requirements }) => requirements))),
    ...countWords(
      count(({ levels }) => levels.added.length),
      'new level',
    ),
    ...countWords(
      count(({ levels }) => levels.removed.length),
      'level removed',
      'levels removed',
    ),
    ...countWords(
      count(({ levels }) => levels.changed.length),
      'level updated',
      'levels updated',
    ),
    ...(parts.some(({ levels }) => levels.order) ? ['order of levels changed'] : []),
    ...countWords(
      count(({ alternatives }) => alternatives?.length ?? 0),
      'skill with changed alternatives',
      'skills with changed alternatives',
    ),
    ...fieldWords(parts),
  ];
}

function skillWords(skills: readonly SkillDiff[]): string[] {
  const texts = skills.reduce((sum, { descriptors }) => sum + descriptors.length, 0);
  return [...countWords(texts, 'text changed', 'texts changed'), ...fieldWords(skills)];
}

function fieldWords(parts: readonly PartDiff[]): string[] {
  const having = (has: (part: PartDiff) => boolean): number => parts.filter(has).length;
  const isField =
    (name: string) =>
    ({ fields }: PartDiff): boolean =>
      fields.some(({ field }) => field === name);
  const isDescribed = ({ fields }: PartDiff): boolean =>
    fields.some(({ field }) => field !== 'name' && !FOR_EDITORS.includes(field));
  return [
    ...oneOrCount(having(isRenamed), 'renamed'),
    ...oneOrCount(having(isDescribed), 'updated'),
    ...oneOrCount(having(isField('reviewed')), 'reviewed'),
    ...oneOrCount(having(isField('owner')), 'assigned to other reviewers'),
  ];
}

function tallyWords(tally: Tally): string[] {
  return [
    ...countWords(tally.added, 'new requirement'),
    ...countWords(tally.removed, 'requirement removed', 'requirements removed'),
    ...countWords(tally.deeper, 'deeper', 'deeper'),
    ...countWords(tally.shallower, 'shallower', 'shallower'),
    ...countWords(tally.other, 'other proficiency', 'other proficiencies'),
    ...countWords(tally.mandatory, 'now mandatory', 'now mandatory'),
    ...countWords(tally.optional, 'no longer mandatory', 'no longer mandatory'),
    ...countWords(tally.texts, 'text changed', 'texts changed'),
  ];
}

function otherPhrases(diff: CatalogueDiff): string[] {
  return [
    ...(diff.roles.order ? ['the order of the roles changed'] : []),
    ...(diff.skills.order ? ['the order of the skills changed'] : []),
    ...partPhrases(diff.families, 'family', 'families'),
    ...partPhrases(diff.domains, 'domain'),
    ...(isEmptyParts(diff.ladder) ? [] : ['the levels changed']),
    ...(isEmptyParts(diff.scale) ? [] : ['the scale changed']),
    ...(diff.site.length > 0 ? ['site settings changed'] : []),
  ];
}

function aboutNamed(name: Wording, words: readonly string[]): Wording {
  const says = wording(words.join(', ') || 'details');
  return name.length === 0 ? says : joinWordings([name, says], ': ');
}

function nameOf({ before, after }: PartDiff): Wording {
  return wording((after ?? before)?.name ?? '', 'strong');
}

function countWords(count: number, singular: string, plural?: string): string[] {
  return count === 0 ? [] : [countOf(count, singular, plural)];
}

/** Returns `renamed` for one and `3 renamed` for several. */
function oneOrCount(count: number, words: string): string[] {
  if (count === 0) return [];
  return [count === 1 ? words : `${formatNumber(count)} ${words}`];
}

function capitalize([first, ...rest]: Wording): Wording {
  if (first === undefined) return wording('Details');
  if (first.kind === 'strong') return [first, ...rest];
  return [{ ...first, text: `${first.text.slice(0, 1).toUpperCase()}${first.text.slice(1)}` }, ...rest];
}
