import type { Change, Comparison, ComparedLevel } from '#catalogue/assessment/compare.ts';
import { countOf, joinWords } from '#catalogue/text/words.ts';
import { sideName } from '#browser/side-name.ts';

/** A comparison in a sentence or two, with how many requirements stand in each list. */
export function describeComparison(from: ComparedLevel, to: ComparedLevel, comparison: Comparison): string {
  const { carried, deeper, added, dropped } = comparison;
  const asked = carried.length + deeper.length + added.length;
  if (from.role.id === to.role.id && from.level === to.level) {
    return `Both sides are ${sideName(to)}, which asks for ${countOf(asked, 'requirement')}. Pick another level on one side to see what changes.`;
  }
  const kept = `${String(carried.length)} of ${countOf(asked, 'requirement')} ${carried.length === 1 ? 'carries' : 'carry'} over`;
  const parts = [
    asked === 0 ? 'nothing is asked any more' : kept,
    ...countOrNot(deeper, 'must deepen'),
    ...countOrNot(added, 'is new', 'are new'),
    ...countOrNot(dropped, 'is no longer asked', 'are no longer asked'),
  ];
  return `From ${sideName(from)} to ${sideName(to)}: ${joinWords(parts)}.`;
}

function countOrNot({ length }: Change[], singular: string, plural = singular): string[] {
  return length === 0 ? [] : [countOf(length, singular, plural)];
}
