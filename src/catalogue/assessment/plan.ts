import { prefixLines } from '#catalogue/text/markdown-blocks.ts';
import { ownValue } from '#catalogue/model/own-value.ts';
import { escapeLine, markdownLink, quoteText } from '#catalogue/text/escape-markdown.ts';
import { answerTo, type AssessedRole, type AssessedRow } from './assess.ts';
import type { Answers } from './answers.ts';
import { claimWords, stepName } from './claim-words.ts';
import { groupByDomain } from './compare.ts';
import { describeStanding } from './describe-standing.ts';
import { explainEstimates, gradeName } from './explain-grade.ts';
import type { Gap } from './gaps.ts';
import { levelAt, type Grade, type LevelStanding } from './grade.ts';

/** The text and the address of a requirement. */
interface RequirementSource {
  /** Its bar in Markdown, if the content has one. */
  text?: string | undefined;
  /** An absolute URL, since the plan is pasted elsewhere. */
  address: string;
}

/** The data for a plan. */
export interface PlanInput {
  assessed: AssessedRole;
  grade: Grade;
  /** The position on the path of the level that the reader aims at, or else works toward. */
  target: number;
  /** Gaps at the target. */
  gaps: readonly Gap[];
  answers: Answers;
  /** By id. */
  domainNames: Readonly<Record<string, string>>;
  requirementOf: (skillId: string, levelId: string) => RequirementSource;
}

/** Writes a plan in Markdown: the grade, levels, a task list of open requirements, and answers with notes. */
export function planMarkdown(input: PlanInput): string {
  return `${[standing(input), ...missing(input), ...given(input)].join('\n\n')}\n`;
}

function standing({ assessed, grade }: PlanInput): string {
  const title = `# ${escapeLine(assessed.role.name)}: ${escapeLine(gradeName(assessed, grade))}`;
  const levels = grade.levels.map(
    (level, position) =>
      `- **${escapeLine(levelAt(assessed, position)?.name ?? '')}**: ${describeLevel(level)}`,
  );
  const estimates = explainEstimates(assessed);
  return [title, levels.join('\n'), ...(estimates === '' ? [] : [escapeLine(estimates)])].join('\n\n');
}

function describeLevel(level: LevelStanding): string {
  return `${describeStanding(level)}${level.isReached ? ' (reached)' : ''}`;
}

function missing(input: PlanInput): string[] {
  const level = levelAt(input.assessed, input.target);
  if (level === undefined || input.gaps.length === 0) return [];
  const tasks = input.gaps.map((gap) => task(input, gap, level.id));
  return [`## Still open at ${escapeLine(level.name)}`, tasks.join('\n')];
}

function task({ requirementOf }: PlanInput, { row, need, mandatory }: Gap, levelId: string): string {
  const step = `${escapeLine(claimWords(row))} → ${escapeLine(stepName(row, need))}${mandatory ? ' (mandatory)' : ''}.`;
  const { text = '', address } = requirementOf(row.skill.id, levelId);
  const head = `- [ ] **${escapeLine(row.skill.name)}**: ${step}`;
  const link = markdownLink('Requirement', address);
  const body = text.trim();
  // A text of several paragraphs goes below its task, indented as Markdown requires.
  return body.includes('\n')
    ? [head, prefixLines(body, '  '), prefixLines(link, '  ')].join('\n\n')
    : [head, body, link].filter((part) => part !== '').join(' ');
}

function given({ assessed, answers, domainNames }: PlanInput): string[] {
  const items = assessed.rows.flatMap((row) => {
    const note = answerTo(answers, assessed.role, row.skill)?.note?.trim();
    return row.claim.said === 'nothing' && !note ? [] : [{ skill: row.skill, row, note }];
  });
  if (items.length === 0) return [];
  const sections = groupByDomain(items).map(([id, inDomain]) => {
    const lines = inDomain.map(({ row, note }) => describeAnswer(row, note));
    return `### ${escapeLine(ownValue(domainNames, id) ?? id)}\n\n${lines.join('\n')}`;
  });
  return ['## Answers', ...sections];
}

function describeAnswer(row: AssessedRow, note: string | undefined): string {
  const line = `- **${escapeLine(row.skill.name)}**: ${escapeLine(claimWords(row))}`;
  return note ? `${line}\n${prefixLines(quoteText(note), '  ')}` : line;
}
