import { isMet, rowsAt, type AssessedRole, type AssessedRow } from '#catalogue/assessment/assess.ts';
import type { ScaleStep } from '#catalogue/assessment/asks.ts';
import { stepName } from '#catalogue/assessment/claim-words.ts';
import { groupByDomain } from '#catalogue/assessment/compare.ts';
import { describeStanding } from '#catalogue/assessment/describe-standing.ts';
import { computeGrade } from '#catalogue/assessment/grade.ts';
import { ownValue } from '#catalogue/model/own-value.ts';
import { escapeLine, escapeMarks, quoteText } from '#catalogue/text/escape-markdown.ts';
import { headingOf, itemOf, joinBlocks } from '#catalogue/text/markdown-blocks.ts';
import { dayInLine } from '#catalogue/text/words.ts';

/** The answers of one person to the rows of a role. */
export interface ReviewSide {
  /** The words before an answer, such as `Ann` or `Answer`. */
  label: string;
  /** The word before a note, such as `Evidence`. */
  noteLabel: string;
  assessed: AssessedRole;
  /** Returns the note on a skill, by its id; empty if there is none. */
  note: (skillId: string) => string;
}

/** The data for a level with answers. */
export interface ReviewInput {
  /** The person under review first, then the reviewer, if any. All are on the same path. */
  sides: readonly [ReviewSide, ...ReviewSide[]];
  /** The index of the level in its role. */
  level: number;
  /** The share of a level's requirements that must be met, from 0 to 1. */
  share: number;
  /** The name of the person under review, if known. */
  name?: string | undefined;
  /** The day of the answers, such as `2026-11-12`, if known. */
  day?: string | undefined;
  /** The absolute address of the level's page. */
  address: string;
  /** Lowest first. */
  scale: readonly ScaleStep[];
  /** By id. */
  domainNames: Readonly<Record<string, string>>;
  /** Returns a requirement's bar in Markdown, by the ids of its skill and its level; empty if the content has none. */
  barOf: (skillId: string, levelId: string) => string;
}

/** Writes a level in Markdown for a review: each requirement with its bar, the answers and the evidence, by domain. */
export function reviewMarkdown(input: ReviewInput): string {
  const { sides, level, domainNames } = input;
  const sections = groupByDomain(rowsAt(sides[0].assessed, level)).flatMap(([id, rows]) => [
    headingOf(2, escapeLine(ownValue(domainNames, id) ?? id)),
    rows.map((row) => requirementItem(input, row)).join('\n'),
  ]);
  return `${joinBlocks(...reviewHead(input), ...sections)}\n`;
}

function reviewHead({ sides, level, share, name, day, address }: ReviewInput): string[] {
  const { role } = sides[0].assessed;
  const title = [role.name, role.levels[level]?.name ?? ''].join(', ');
  const standings = sides.map(({ label, assessed }) => {
    const standing = computeGrade(assessed, share).levels.find((candidate) => candidate.level === level);
    const counts = standing === undefined ? '' : describeStanding(standing);
    return sides.length === 1 ? counts : itemOf(escapeLine(label), counts);
  });
  return [
    headingOf(1, escapeLine(name === undefined ? title : `${title}: ${name}`)),
    `The level: <${address}>.${day === undefined ? '' : ` Answers of ${dayInLine(day)}.`}`,
    standings.join('\n'),
  ];
}

function requirementItem({ sides, level, scale, barOf }: ReviewInput, row: AssessedRow): string {
  const { role, skill } = row;
  const ask = skill.asks[level];
  const words = [scale[ask?.depth ?? -1]?.name ?? '', ask?.mandatory ? 'mandatory' : ''].filter(
    (word) => word !== '',
  );
  const head = `**${escapeLine(skill.name)}**${words.length > 0 ? ` (${words.map(escapeMarks).join(', ')})` : ''}`;
  const answers = sides.map((side) => answerItem(side, skill.id, level));
  return itemOf(head, barOf(skill.id, role.levels[level]?.id ?? ''), answers);
}

/** Writes an answer as a list item, with its note as a quote. */
function answerItem(
  { label, noteLabel, assessed, note }: ReviewSide,
  skillId: string,
  level: number,
): string {
  const row = assessed.rows.find(({ skill }) => skill.id === skillId);
  const answer = `${escapeLine(label)}: ${escapeMarks(row === undefined ? 'not answered' : ratingAt(row, level))}`;
  const text = note(skillId).trim();
  return text === '' ? itemOf(answer) : itemOf(`${answer}. ${noteLabel}`, quoteText(text));
}

/** Returns whether an answer meets a level, with the answer: `met (Senior)`, `not yet (Middle, estimate)`. */
function ratingAt(row: AssessedRow, level: number): string {
  const { said, step, estimate } = row.claim;
  switch (said) {
    case 'step': {
      const words = [stepName(row, step), ...(estimate === undefined ? [] : ['estimate'])];
      return `${isMet(row, level) ? 'met' : 'not yet'} (${words.join(', ')})`;
    }
    case 'none':
      return 'not yet (none of the steps)';
    case 'unsure':
      return 'not sure';
    case 'no_occasion':
      return 'no occasion at work';
    case 'nothing':
      return 'not answered';
  }
}

/** Returns the index of the level to review: the aim, else the level that the person works as, else the one reached. */
export function levelToReview(
  assessed: AssessedRole,
  share: number,
  { aim, as }: { aim?: string | undefined; as?: string | undefined },
): number {
  const { path, role } = assessed;
  const named = [aim, as].map((id) => path.find((index) => role.levels[index]?.id === id));
  const { reached } = computeGrade(assessed, share);
  return named.find((index) => index !== undefined) ?? path[Math.max(reached, 0)] ?? -1;
}
