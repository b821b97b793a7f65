import type { AskedRole } from '#catalogue/assessment/asks.ts';
import type { Change, Comparison } from '#catalogue/assessment/compare.ts';

/** The list of the comparison that a skill is in. */
export type Kind = keyof Comparison;

/** The kinds in the order in which pictures show them. */
export const KINDS = ['carried', 'deeper', 'raised', 'added', 'dropped'] as const satisfies Kind[];

/** A change with its kind. */
export interface KindOfChange {
  kind: Kind;
  change: Change;
}

/** The changes of a domain. */
export interface DomainChanges {
  id: string;
  /** By kind, in the order of `KINDS`. */
  changes: KindOfChange[];
  /** How many of the skills asked carry over. */
  carried: number;
  /** How many skills the level that one goes to asks. */
  asked: number;
}

/** Returns what is still to be learned, mandatory skills first, then in the order of the matrix that one goes to. */
export function changesToLearn(comparison: Comparison, { skills }: AskedRole): KindOfChange[] {
  const positions = new Map(skills.map(({ id }, position) => [id, position]));
  const orderOf = ({ change }: KindOfChange): number =>
    (positions.get(change.skill.id) ?? 0) + (change.to?.mandatory ? 0 : skills.length);
  return ofKinds(comparison, ['deeper', 'raised', 'added']).sort((a, b) => orderOf(a) - orderOf(b));
}

/** Returns the changes by domain, first the domains that are asked most; domains that are no longer asked are last. */
export function changesByDomain(comparison: Comparison): DomainChanges[] {
  const byDomain = Map.groupBy(ofKinds(comparison, KINDS), ({ change }) => change.skill.domain);
  return [...byDomain]
    .map(([id, changes]) => ({
      id,
      changes,
      carried: changes.filter(({ kind }) => kind === 'carried').length,
      asked: changes.filter(({ kind }) => kind !== 'dropped').length,
    }))
    .sort((a, b) => b.asked - a.asked);
}

function ofKinds(comparison: Comparison, kinds: readonly Kind[]): KindOfChange[] {
  return kinds.flatMap((kind) => comparison[kind].map((change) => ({ kind, change })));
}
