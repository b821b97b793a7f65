import { countOf, formatNumber, joinWords } from '#catalogue/text/words.ts';
import type { CatalogueCounts, CatalogueDiff, PartsDiff } from '#catalogue/changes/diff/catalogue-diff.ts';
import { isEmptyParts, isRenamed } from '#catalogue/changes/diff/diff-parts.ts';
import type { ConcernedRole } from './concerned-roles.ts';
import { listWordings, wording, type Wording } from './wording.ts';

/** The maximum number of roles that a sentence names. Longer lists are only counted. */
const MOST_NAMED = 2;

const COUNTED: readonly (readonly [key: keyof CatalogueCounts, one: string, many: string])[] = [
  ['roles', 'role', 'roles'],
  ['families', 'family', 'families'],
  ['domains', 'domain', 'domains'],
  ['skills', 'skill', 'skills'],
  ['requirements', 'requirement', 'requirements'],
  ['mandatory', 'mandatory requirement', 'mandatory requirements'],
];

/** Describes the changes and the affected roles in two sentences. */
export function describeSummary(diff: CatalogueDiff, roles: readonly ConcernedRole[]): Wording {
  const what = joinWords(phrasesOf(diff));
  return [
    ...wording(`${what.slice(0, 1).toUpperCase()}${what.slice(1)}. This affects `),
    ...describeConcerned(diff, roles),
    ...wording('.'),
  ];
}

/** Describes the changed totals: `57 skills (+1) and 283 requirements (−2)`; empty if there are none. */
export function describeCounts({ before, after }: CatalogueDiff['counts']): string {
  return joinWords(
    COUNTED.filter(([key]) => before[key] !== after[key]).map(
      ([key, one, many]) => `${countOf(after[key], one, many)} (${formatStep(after[key] - before[key])})`,
    ),
  );
}

function formatStep(step: number): string {
  return step > 0 ? `+${formatNumber(step)}` : `−${formatNumber(-step)}`;
}

function describeConcerned(diff: CatalogueDiff, roles: readonly ConcernedRole[]): Wording {
  if (!isEmptyParts(diff.ladder) || !isEmptyParts(diff.scale)) return wording('every role');
  if (roles.length === 0) return wording('no role');
  return roles.length > MOST_NAMED
    ? wording(countOf(roles.length, 'role'))
    : listWordings(roles.map(({ name }) => wording(name, 'strong')));
}

function phrasesOf(diff: CatalogueDiff): string[] {
  const requirements = (kind: string): number =>
    diff.requirements.filter((change) => change.kind === kind).length;
  return [
    ...partPhrases(diff.roles, 'role'),
    ...partPhrases(allLevels(diff), 'level'),
    ...partPhrases(diff.families, 'family', 'families'),
    ...partPhrases(diff.domains, 'domain'),
    ...partPhrases(diff.skills, 'skill'),
    ...(['added', 'removed', 'changed'] as const).flatMap((kind) =>
      countPhrase(requirements(kind), 'requirement', 'requirements', kind),
    ),
    ...(isEmptyParts(diff.ladder) ? [] : ['the ladder changed']),
    ...(isEmptyParts(diff.scale) ? [] : ['the scale changed']),
    ...countPhrase(diff.site.length, 'site field', 'site fields', 'changed'),
  ];
}

function allLevels({ roles }: CatalogueDiff): PartsDiff {
  const levels = roles.changed.map((role) => role.levels);
  return {
    added: levels.flatMap(({ added }) => added),
    removed: levels.flatMap(({ removed }) => removed),
    changed: levels.flatMap(({ changed }) => changed),
  };
}

/** Counts the changes of one kind of part: `1 domain renamed`. */
export function partPhrases(parts: PartsDiff, singular: string, plural = `${singular}s`): string[] {
  const renamed = parts.changed.filter(isRenamed).length;
  return [
    ...countPhrase(parts.added.length, singular, plural, 'added'),
    ...countPhrase(parts.removed.length, singular, plural, 'removed'),
    ...countPhrase(renamed, singular, plural, 'renamed'),
    ...countPhrase(parts.changed.length - renamed, singular, plural, 'changed'),
    ...(parts.order ? [`the order of the ${plural} changed`] : []),
  ];
}

function countPhrase(count: number, singular: string, plural: string, what: string): string[] {
  return count === 0 ? [] : [`${countOf(count, singular, plural)} ${what}`];
}
