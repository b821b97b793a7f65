import { ownValue } from '#catalogue/model/own-value.ts';
import { answerKey, saysMoreThanNote, type Answer, type Answers } from './answers.ts';
import type { AskedRole, AskedSkill } from './asks.ts';
import { askedSteps, type AskedStep } from './asked-steps.ts';
import { claimOf, claimOfChoice, NOTHING, type Claim, type RowOnPath } from './claim.ts';
import { estimateAtLevel, estimateFor, type Knowledge } from './estimates.ts';

/** A reader's answers, and what is needed to read them. */
export interface AnswerSheet {
  answers: Answers;
  /** Estimates for rows without an answer come from this; see `knowledgeFrom()`. */
  knowledge: Knowledge;
  /** The ids of the levels that the reader works as, by the role's id; they fill in rows that nothing else is known of. */
  as?: Readonly<Record<string, string>> | undefined;
  /** The ids of the proficiencies, lowest first, for answers of version 1. */
  scaleIds: readonly string[];
  /** Whether the site lets a reader say that their work gives no occasion. */
  allowsNoOccasion: boolean;
}

/** A row of a role on a path, and what is taken of it. */
export interface AssessedRow extends RowOnPath {
  claim: Claim;
}

/** A role on a path of levels, with what is taken of each row in the order of the matrix. */
export interface AssessedRole {
  role: AskedRole;
  /** Indexes of levels, lowest first. */
  path: readonly number[];
  rows: AssessedRow[];
}

/** Holds answers against a role on a path; rows of which the path asks nothing are left out. */
export function assessRole(role: AskedRole, path: readonly number[], sheet: AnswerSheet): AssessedRole {
  const rows = role.skills.flatMap((skill): AssessedRow[] => {
    const row = { role, skill, path, steps: askedSteps(skill, path) };
    return row.steps.length === 0 ? [] : [{ ...row, claim: claimFor(row, sheet) }];
  });
  return { role, path, rows };
}

/** An answer to the row counts, then one of version 1 to its skill, then what others let assume, then the level. */
function claimFor(row: RowOnPath, sheet: AnswerSheet): Claim {
  const { role, skill, steps } = row;
  const own = answerTo(sheet.answers, role, skill);
  if (own?.choice !== undefined) return claimOfChoice(steps, own.choice, sheet.scaleIds);
  if (own && saysMoreThanNote(own)) return claimOf(row, own, sheet.allowsNoOccasion);
  return (
    estimateFor(role, skill, steps, sheet.knowledge) ?? estimateAtLevel(row, levelOf(role, sheet)) ?? NOTHING
  );
}

/** The index of the level that the reader works as in a role; -1 where they do not say. */
function levelOf({ id, levels }: AskedRole, { as }: AnswerSheet): number {
  const level = ownValue(as, id);
  return levels.findIndex((candidate) => candidate.id === level);
}

/** The reader's answer to a row: the one to the row itself, or else the one of version 1 to its skill. */
export function answerTo(answers: Answers, role: AskedRole, skill: AskedSkill): Answer | undefined {
  const own = ownValue(answers, answerKey(role.id, skill.id));
  if (own && saysMoreThanNote(own)) return own;
  const former = ownValue(answers, skill.id);
  if (former === undefined) return own;
  // A note that was written for the row counts before the one for the skill.
  return { ...former, ...(own?.note !== undefined && { note: own.note }) };
}

/** The position of the step that a level belongs to; -1 where the level asks for nothing. */
export function stepAt(steps: readonly AskedStep[], level: number): number {
  return steps.findIndex(({ levels }) => levels.includes(level));
}

/** Whether a row counts: one without occasion counts neither way. */
export function isCounted({ claim }: AssessedRow): boolean {
  return claim.said !== 'no_occasion';
}

/** Whether what is taken of a row meets what a level asks of it. */
export function isMet({ steps, claim }: AssessedRow, level: number): boolean {
  const needed = stepAt(steps, level);
  return needed !== -1 && claim.step >= needed;
}

/** The rows of which a level asks something, in the order of the matrix. */
export function rowsAt({ rows }: AssessedRole, level: number): AssessedRow[] {
  return rows.filter(({ skill }) => skill.asks[level]);
}

/** Whether it is said, or can be estimated, how far the reader is in a row. */
export function isAnswered({ claim }: AssessedRow): boolean {
  return claim.said === 'step' || claim.said === 'none' || claim.said === 'no_occasion';
}

/** Whether the reader has answered a row themselves; an estimate is no answer, whatever it comes from. */
export function isChecked(row: AssessedRow): boolean {
  return row.claim.said !== 'nothing' && row.claim.estimate === undefined;
}

/** Whether a row is taken as the level that the reader works as. */
export function isTakenAsLevel({ claim }: AssessedRow): boolean {
  return claim.estimate?.kind === 'level';
}
