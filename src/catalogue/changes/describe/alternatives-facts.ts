import type { AlternativesChange, Reference } from '#catalogue/changes/diff/catalogue-diff.ts';
import type { ChangeFact } from './change-tree.ts';
import { joinWordings, listWordings, wording, type Wording } from './wording.ts';

/** Describes the added and removed alternatives of a role's rows. */
export function alternativesFacts(changes: readonly AlternativesChange[] = []): ChangeFact[] {
  return changes.map((change) => ({
    name: change.skill.name,
    group: 'Alternatives',
    says: describeAlternatives(change),
    facts: [],
  }));
}

function describeAlternatives({ before, after }: AlternativesChange): Wording {
  const only = (some: readonly Reference[], others: readonly Reference[]): Reference[] =>
    some.filter(({ name }) => !others.some((other) => other.name === name));
  const [added, removed] = [only(after, before), only(before, after)];
  if (added.length + removed.length === 0) return wording('order of alternatives changed');
  return joinWordings(
    [named('now also met by ', added, 'added'), named('no longer met by ', removed, 'removed')],
    '; ',
  );
}

function named(lead: string, skills: readonly Reference[], kind: 'added' | 'removed'): Wording {
  if (skills.length === 0) return [];
  return [...wording(lead), ...listWordings(skills.map(({ name }) => wording(name, kind)))];
}
