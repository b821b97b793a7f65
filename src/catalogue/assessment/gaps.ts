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
  /** The position of the step that is met, -1 for none. */
  have: number;
  /** The position of the step that the level asks for. */
  need: number;
  mandatory: boolean;
  /** Whether it is said, or can be estimated, where the reader stands. */
  isAnswered: boolean;
}

/** Returns the requirements of a level that count and are not met: mandatory first, then the nearest, then in the order of the matrix. */
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

/** How far a gap is from being closed, in steps of its row, at least 1. */
export function gapSize({ have, need }: Gap): number {
  return need - have;
}
