import { ownValue } from '#catalogue/model/own-value.ts';
import { answerKey, saysMoreThanNote, type Answer, type Answers } from './answers.ts';
import type { AskedRole, AskedSkill } from './asks.ts';
import { askedSteps, type AskedStep } from './asked-steps.ts';
import { claimOf, claimOfChoice, NOTHING, type Claim, type RowOnPath } from './claim.ts';
import { estimateAtLevel, estimateFor, type Knowledge } from './estimates.ts';

/** A reader's answers and the settings for evaluating them. */
export interface AnswerSheet {
  answers: Answers;
  /** The source of estimates for rows without an answer; see `knowledgeFrom()`. */
  knowledge: Knowledge;
  /** The ids of the levels that the reader works at, by role id; assumed for rows without answer or estimate. */
  as?: Readonly<Record<string, string>> | undefined;
  /** The ids of the proficiencies, lowest first, for answers of version 1. */
  scaleIds: readonly string[];
  /** Whether the site offers the answer "no occasion". */
  allowsNoOccasion: boolean;
}

/** A row of a role on a path, with the answer or estimate for it. */
export interface AssessedRow extends RowOnPath {
  claim: Claim;
}

/** A role on a path of levels, with its assessed rows in matrix order. */
export interface AssessedRole {
  role: AskedRole;
  /** Indexes of levels, lowest first. */
  path: readonly number[];
  rows: AssessedRow[];
}

/** Evaluates answers against a role on a path, leaving out rows without a requirement on it. */
export function assessRole(role: AskedRole, path: readonly number[], sheet: AnswerSheet): AssessedRole {
  const rows = role.skills.flatMap((skill): AssessedRow[] => {
    const row = { role, skill, path, steps: askedSteps(skill, path) };
    return row.steps.length === 0 ? [] : [{ ...row, claim: claimFor(row, sheet) }];
  });
  return { role, path, rows };
}

/** Tries the row's own answer, then one of version 1, then estimates from other answers, then the reader's level. */
function claimFor(row: RowOnPath, sheet: AnswerSheet): Claim {
  const { role, skill, steps } = row;
  const own = answerTo(sheet.answers, role, skill);
  if (own?.choice !== undefined) return claimOfChoice(steps, own.choice, sheet.scaleIds);
  if (own && saysMoreThanNote(own)) return claimOf(row, own, sheet.allowsNoOccasion);
  return (
    estimateFor(role, skill, steps, sheet.knowledge) ?? estimateAtLevel(row, levelOf(role, sheet)) ?? NOTHING
  );
}

function levelOf({ id, levels }: AskedRole, { as }: AnswerSheet): number {
  const level = ownValue(as, id);
  return levels.findIndex((candidate) => candidate.id === level);
}

/** Returns the answer to a row, or else the answer of version 1 to its skill. */
export function answerTo(answers: Answers, role: AskedRole, skill: AskedSkill): Answer | undefined {
  const own = ownValue(answers, answerKey(role.id, skill.id));
  if (own && saysMoreThanNote(own)) return own;
  const former = ownValue(answers, skill.id);
  if (former === undefined) return own;
  return { ...former, ...(own?.note !== undefined && { note: own.note }) };
}

/** Returns the position of the step of a level, or -1 if the level has no requirement. */
export function stepAt(steps: readonly AskedStep[], level: number): number {
  return steps.findIndex(({ levels }) => levels.includes(level));
}

/** Returns whether a row counts. A row with the answer "no occasion" does not. */
export function isCounted({ claim }: AssessedRow): boolean {
  return claim.said !== 'no_occasion';
}

/** Returns whether the answer or estimate for a row meets the requirement of a level. */
export function isMet({ steps, claim }: AssessedRow, level: number): boolean {
  const needed = stepAt(steps, level);
  return needed !== -1 && claim.step >= needed;
}

/** Returns the rows with a requirement at a level, in matrix order. */
export function rowsAt({ rows }: AssessedRole, level: number): AssessedRow[] {
  return rows.filter(({ skill }) => skill.asks[level]);
}

/** Returns whether an answer or an estimate places the reader in a row; "not sure" does not. */
export function isAnswered({ claim }: AssessedRow): boolean {
  return claim.said === 'step' || claim.said === 'none' || claim.said === 'no_occasion';
}

/** Returns whether the reader has answered a row; estimates do not count. */
export function isChecked(row: AssessedRow): boolean {
  return row.claim.said !== 'nothing' && row.claim.estimate === undefined;
}

/** Returns whether a row is assumed from the level that the reader works at. */
export function isTakenAsLevel({ claim }: AssessedRow): boolean {
  return claim.estimate?.kind === 'level';
}
