import type { AssessedRole, AssessedRow } from '#catalogue/assessment/assess.ts';
import type { Claim } from '#catalogue/assessment/claim.ts';

/** A row with two ratings. */
export interface ReviewedRow {
  /** The rating by the person under review. */
  own: AssessedRow;
  /** The rating by the reviewer. */
  other: AssessedRow;
  /** The number of steps by which the person's own rating is higher; negative if the reviewer's is. */
  lead: number;
  /** Whether the level aimed at requires the skill as mandatory. */
  isMandatory: boolean;
}

/** Two ratings of one person in a role, compared. */
export interface TwoRatings {
  /** Rows with different ratings: the widest difference first, then mandatory ones, then in matrix order. */
  differing: ReviewedRow[];
  /** Rows with equal ratings, in matrix order. */
  agreeing: ReviewedRow[];
  /** The other rows, in matrix order: at least one rating is missing or not a step. */
  open: ReviewedRow[];
}

/** Compares two ratings of a role on the same path; `aim` is the index of the level aimed at, or -1. */
export function reviewOf(own: AssessedRole, other: AssessedRole, aim: number): TwoRatings {
  const otherBySkill = new Map(other.rows.map((row) => [row.skill.id, row]));
  const rows = own.rows.flatMap((row): ReviewedRow[] => {
    const rated = otherBySkill.get(row.skill.id);
    if (rated === undefined) return [];
    const isMandatory = row.skill.asks[aim]?.mandatory ?? false;
    return [{ own: row, other: rated, lead: row.claim.step - rated.claim.step, isMandatory }];
  });
  const isAgreed = (row: ReviewedRow): boolean => isSameRating(row.own.claim, row.other.claim);
  const isDiffering = (row: ReviewedRow): boolean =>
    isRating(row.own.claim) && isRating(row.other.claim) && row.lead !== 0;
  return {
    differing: rows.filter(isDiffering).sort(byWeight),
    agreeing: rows.filter(isAgreed),
    open: rows.filter((row) => !isDiffering(row) && !isAgreed(row)),
  };
}

/** Counts the rows that the person rates higher than the reviewer, and the reverse. */
export function countLeads({ differing }: TwoRatings): { own: number; other: number } {
  const own = differing.filter(({ lead }) => lead > 0).length;
  return { own, other: differing.length - own };
}

function isRating({ said }: Claim): boolean {
  return said === 'step' || said === 'none';
}

function isSameRating(one: Claim, other: Claim): boolean {
  return one.said === other.said && one.said !== 'nothing' && one.step === other.step;
}

function byWeight(one: ReviewedRow, other: ReviewedRow): number {
  const width = Math.abs(other.lead) - Math.abs(one.lead);
  return width === 0 ? Number(other.isMandatory) - Number(one.isMandatory) : width;
}
