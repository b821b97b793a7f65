import { NONE, UNSURE, type Answer, type Answers } from './answers.ts';
import type { AskedRole, AskedSkill } from './asks.ts';
import { groupByDomain } from './compare.ts';
import { escapeLine, markdownLink, quoteText } from '#catalogue/text/escape-markdown.ts';
import { nextLevel, type Gap } from './gaps.ts';
import type { Grade, LevelStanding } from './grade.ts';
import { ownValue } from '#catalogue/model/own-value.ts';

/** Something with a name. */
interface Named {
  id: string;
  name: string;
}

/** What a requirement says, and where it stands. */
interface RequirementSource {
  /** Markdown, as the content has it; undefined where the content says nothing. */
  text?: string | undefined;
  /** Absolute, since the plan is pasted elsewhere. */
  address: string;
}

/** All that a plan is written from. */
export interface PlanInput {
  role: AskedRole;
  grade: Grade;
  /** What is missing at the next level, or at the top one where all are reached. */
  gaps: readonly Gap[];
  answers: Answers;
  /** Lowest first. */
  scale: readonly Named[];
  /** Those of the role, in any order. */
  domains: readonly Named[];
  requirementOf: (skillId: string, levelId: string) => RequirementSource;
}

/**
 * Where a reader stands, as Markdown to paste into a review: the grade, each level, what is missing at the next as a
 * task list, and the answers by domain with their notes.
 */
export function planMarkdown(input: PlanInput): string {
  return `${[standing(input), ...missing(input), ...given(input)].join('\n\n')}\n`;
}

function standing({ role, grade }: PlanInput): string {
  const reached = role.levels[grade.reached];
  const title = `# ${escapeLine(role.name)}: ${reached ? escapeLine(reached.name) : 'no level reached yet'}`;
  const levels = role.levels.flatMap(({ name }, index) => {
    const level = grade.levels[index];
    return level ? [`- **${escapeLine(name)}**: ${describeLevel(level)}`] : [];
  });
  return [title, levels.join('\n')].join('\n\n');
}

function describeLevel({ met, asked, isReached }: LevelStanding): string {
  const counts = `${met.all} of ${asked.all} requirements met, ${met.mandatory} of ${asked.mandatory} mandatory`;
  return isReached ? `${counts} (reached)` : counts;
}

function missing(input: PlanInput): string[] {
  const level = input.role.levels[nextLevel(input.grade) ?? input.grade.reached];
  if (level === undefined || input.gaps.length === 0) return [];
  const tasks = input.gaps.map((gap) => task(input, gap, level.id));
  return [`## Still open at ${escapeLine(level.name)}`, tasks.join('\n')];
}

function task({ answers, scale, requirementOf }: PlanInput, gap: Gap, levelId: string): string {
  const { skill, need, mandatory } = gap;
  const have = nameOfChoice(ownValue(answers, skill.id), scale);
  const step = `${have} → ${escapeLine(scale[need]?.name ?? '')}${mandatory ? ' (mandatory)' : ''}.`;
  const { text = '', address } = requirementOf(skill.id, levelId);
  const head = `- [ ] **${escapeLine(skill.name)}**: ${step}`;
  const link = markdownLink('Requirement', address);
  const body = text.trim();
  // A text of several paragraphs stands under its task, set in as Markdown wants it.
  return body.includes('\n')
    ? [head, indent(body), indent(link)].join('\n\n')
    : [head, body, link].filter((part) => part !== '').join(' ');
}

function given({ role, answers, scale, domains }: PlanInput): string[] {
  const items = role.skills.flatMap((skill) => {
    const answer = ownValue(answers, skill.id);
    return answer?.choice || answer?.note ? [{ skill, answer }] : [];
  });
  if (items.length === 0) return [];
  const sections = groupByDomain(items).map(([id, inDomain]) => {
    const name = domains.find((domain) => domain.id === id)?.name ?? id;
    const lines = inDomain.map(({ skill, answer }) => describeAnswer(skill, answer, scale));
    return `### ${escapeLine(name)}\n\n${lines.join('\n')}`;
  });
  return ['## Answers', ...sections];
}

function describeAnswer({ name }: AskedSkill, answer: Answer, scale: readonly Named[]): string {
  const line = `- **${escapeLine(name)}**: ${nameOfChoice(answer, scale)}`;
  return answer.note?.trim() ? `${line}\n${indent(quoteText(answer.note))}` : line;
}

function nameOfChoice(answer: Answer | undefined, scale: readonly Named[]): string {
  const choice = answer?.choice;
  const known = scale.find(({ id }) => id === choice);
  if (known) return escapeLine(known.name);
  if (choice === NONE) return 'None';
  if (choice === UNSURE) return 'Not sure';
  return choice ? `${escapeLine(choice)} (no longer on the scale)` : 'Not answered';
}

/** Makes lines a part of the list item above them. */
function indent(lines: string): string {
  return lines.replace(/^(?=.)/gm, '  ');
}
