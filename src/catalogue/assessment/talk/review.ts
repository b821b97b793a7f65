import type { AssessedRole, AssessedRow } from '#catalogue/assessment/assess.ts';
import type { Claim } from '#catalogue/assessment/claim.ts';

/** A row as two people rate it. */
export interface ReviewedRow {
  /** The rating by the person under review. */
  own: AssessedRow;
  /** The rating by the reviewer. */
  other: AssessedRow;
  /** The steps by which the person rates higher than the reviewer; negative if the reviewer does. */
  lead: number;
  /** Whether the level aimed at requires the skill as mandatory. */
  isMandatory: boolean;
}

/** Two ratings of one person in a role. */
export interface TwoRatings {
  /** Rows with two ratings that differ: the widest first, of these the mandatory ones, then in the order of the matrix. */
  differing: ReviewedRow[];
  /** Rows with the same rating twice, in the order of the matrix. */
  agreeing: ReviewedRow[];
  /** Rows of which at least one rating names no step, in the order of the matrix. */
  open: ReviewedRow[];
}

/** Holds two ratings of a role on the same path against each other; `aim` is the index of the level aimed at, -1 for none. */
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

/** How many rows of a review the person rates higher than the reviewer, and the other way around. */
export function countLeads({ differing }: TwoRatings): { own: number; other: number } {
  const own = differing.filter(({ lead }) => lead > 0).length;
  return { own, other: differing.length - own };
}

/** Whether a claim can be held against another: it names a step, or says that none is reached. */
function isRating({ said }: Claim): boolean {
  return said === 'step' || said === 'none';
}

function isSameRating(one: Claim, other: Claim): boolean {
  return one.said === other.said && one.said !== 'nothing' && one.step === other.step;
}

/** The widest first, of these the mandatory ones; sorting keeps the order of the matrix otherwise. */
function byWeight(one: ReviewedRow, other: ReviewedRow): number {
  const width = Math.abs(other.lead) - Math.abs(one.lead);
  return width === 0 ? Number(other.isMandatory) - Number(one.isMandatory) : width;
}
