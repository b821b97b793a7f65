import type { AskedRole } from '#catalogue/assessment/asks.ts';
import type { Change, Comparison } from '#catalogue/assessment/compare.ts';

/** The name of the list in the comparison that a skill belongs to. */
export type Kind = keyof Comparison;

/** All kinds, in the order in which pictures show them. */
export const KINDS = ['carried', 'deeper', 'raised', 'added', 'dropped'] as const satisfies Kind[];

export interface KindOfChange {
  kind: Kind;
  change: Change;
}

export interface DomainChanges {
  id: string;
  /** By kind, in the order of `KINDS`. */
  changes: KindOfChange[];
  /** The number of skills that carry over. */
  carried: number;
  /** The number of skills that the "to" level expects. */
  asked: number;
}

/** Returns the changes still to be learned, mandatory ones first, then in the order of the matrix of the "to" role. */
export function changesToLearn(comparison: Comparison, { skills }: AskedRole): KindOfChange[] {
  const positions = new Map(skills.map(({ id }, position) => [id, position]));
  const orderOf = ({ change }: KindOfChange): number =>
    (positions.get(change.skill.id) ?? 0) + (change.to?.mandatory ? 0 : skills.length);
  return ofKinds(comparison, ['deeper', 'raised', 'added']).sort((a, b) => orderOf(a) - orderOf(b));
}

/** Returns the changes by domain. Domains with the most required skills come first. */
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
