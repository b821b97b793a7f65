import { countOf, formatNumber, joinWords } from '#catalogue/text/words.ts';
import type { CatalogueDiff, CatalogueCounts, PartsDiff } from '#catalogue/changes/diff/catalogue-diff.ts';
import { isEmptyParts, isRenamed } from '#catalogue/changes/diff/diff-parts.ts';
import { concernedRoles } from './concerned-roles.ts';
import { formatTable } from './format-table.ts';
import { shortName, strongName } from './short-name.ts';
import { TALLY_COLUMNS, tallyOf } from './tally.ts';

/** So many roles have a row of their own in the table of those that are concerned. */
const MOST_ROWS = 20;

/** So many roles are named in a sentence; of more, only their number is said. */
const MOST_NAMED = 2;

const COUNTED: readonly (readonly [keyof CatalogueCounts, string])[] = [
  ['roles', 'Roles'],
  ['families', 'Families'],
  ['domains', 'Domains'],
  ['skills', 'Skills'],
  ['requirements', 'Requirements'],
  ['mandatory', 'Mandatory requirements'],
];

/** What changed, in a sentence, and whom it concerns, in another. */
export function formatSentences(diff: CatalogueDiff): string {
  const phrases = phrasesOf(diff);
  const [first = '', ...others] = phrases;
  const what = joinWords([`${first.slice(0, 1).toUpperCase()}${first.slice(1)}`, ...others]);
  return `${what}. This concerns ${describeConcerned(diff)}.`;
}

/** The numbers that are others now, before and after; where none is, a sentence that says so. */
export function formatCounts({ counts: { before, after } }: CatalogueDiff): string {
  const rows = COUNTED.filter(([key]) => before[key] !== after[key]).map(([key, name]) => [
    name,
    formatNumber(before[key]),
    formatNumber(after[key]),
    formatStep(after[key] - before[key]),
  ]);
  if (rows.length > 0) return formatTable(['', 'Before', 'After', 'Change'], rows, (column) => column > 0);
  const { roles, skills, requirements, mandatory } = after;
  const numbers = [
    countOf(roles, 'role'),
    countOf(skills, 'skill'),
    `${countOf(requirements, 'requirement')} (${formatNumber(mandatory)} mandatory)`,
  ];
  return `The numbers stay: ${joinWords(numbers)}.`;
}

/** How the requirements of each role changed, the most changed first; empty where fewer than two are concerned. */
export function formatConcernedRoles(diff: CatalogueDiff): string {
  const roles = concernedRoles(diff);
  if (roles.length < 2) return '';
  const tallies = roles.map(({ requirements }) => tallyOf(requirements));
  const columns = TALLY_COLUMNS.filter(([kind]) => tallies.some((tally) => tally[kind] > 0));
  const hasSkills = roles.some(({ skills }) => skills > 0);
  const rows = roles
    .slice(0, MOST_ROWS)
    .map(({ name, requirements, skills }) => [
      shortName(name),
      ...columns.map(([kind]) => formatCount(tallyOf(requirements)[kind])),
      ...(hasSkills ? [formatCount(skills)] : []),
    ]);
  const head = ['Role', ...columns.map(([, title]) => title), ...(hasSkills ? ['Skills'] : [])];
  const rest = roles.length - rows.length;
  const more = rest > 0 ? `\n\nAnd ${countOf(rest, 'more role')}.` : '';
  return `${formatTable(head, rows, (column) => column > 0)}${more}`;
}

function describeConcerned(diff: CatalogueDiff): string {
  if (!isEmptyParts(diff.ladder) || !isEmptyParts(diff.scale)) return 'every role';
  const roles = concernedRoles(diff);
  if (roles.length === 0) return 'no role';
  return roles.length > MOST_NAMED
    ? countOf(roles.length, 'role')
    : joinWords(roles.map(({ name }) => strongName(name)));
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
    ...countPhrase(diff.site.length, 'field of the site', 'fields of the site', 'changed'),
  ];
}

/** What became of the levels of roles that stand in both catalogues. */
function allLevels({ roles }: CatalogueDiff): PartsDiff {
  const levels = roles.changed.map((role) => role.levels);
  return {
    added: levels.flatMap(({ added }) => added),
    removed: levels.flatMap(({ removed }) => removed),
    changed: levels.flatMap(({ changed }) => changed),
  };
}

function partPhrases(parts: PartsDiff, singular: string, plural = `${singular}s`): string[] {
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

function formatCount(count: number): string {
  return count === 0 ? '' : formatNumber(count);
}

function formatStep(step: number): string {
  return step > 0 ? `+${formatNumber(step)}` : `−${formatNumber(-step)}`;
}
