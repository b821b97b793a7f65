import {
  isAnswered,
  isCounted,
  isMet,
  rowsAt,
  stepAt,
  type AssessedRole,
  type AssessedRow,
} from './assess.ts';

/** A requirement of a level that is not met. */
export interface Gap {
  row: AssessedRow;
  /** The position of the step that is met; -1 for none. */
  have: number;
  /** The position of the step that the level requires. */
  need: number;
  mandatory: boolean;
  /** Whether an answer or an estimate places the reader in the row. */
  isAnswered: boolean;
}

/** Returns the unmet requirements that count: mandatory ones first, then the smallest gaps, then matrix order. */
export function gapsFor(assessed: AssessedRole, level: number): Gap[] {
  return rowsAt(assessed, level)
    .filter((row) => isCounted(row) && !isMet(row, level))
    .map((row) => ({
      row,
      have: row.claim.step,
      need: stepAt(row.steps, level),
      mandatory: row.skill.asks[level]?.mandatory === true,
      isAnswered: isAnswered(row),
    }))
    .sort((a, b) => Number(b.mandatory) - Number(a.mandatory) || gapSize(a) - gapSize(b));
}

/** Returns the number of steps missing, at least 1. */
export function gapSize({ have, need }: Gap): number {
  return need - have;
}
