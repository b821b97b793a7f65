import type { Comparison, ComparedLevel } from '#catalogue/assessment/compare.ts';
import { countOf, formatNumber, joinWords } from '#catalogue/text/words.ts';
import { sideName } from '#browser/side-name.ts';
import { listWords } from './list-words.ts';
import { wayBetween } from './way.ts';

/** A comparison in a sentence or two, with how many skills are in each list. */
export function describeComparison(from: ComparedLevel, to: ComparedLevel, comparison: Comparison): string {
  const { carried, deeper, raised, added, dropped } = comparison;
  const asked = carried.length + deeper.length + raised.length + added.length;
  const way = wayBetween(from, to);
  if (way === 'nowhere') {
    return `Both sides are ${sideName(to)}, which asks for ${countOf(asked, 'skill')}. Pick another level on one side to see what changes.`;
  }
  const words = listWords(way, true);
  const count = (list: keyof Comparison): string[] => {
    const { length } = comparison[list];
    return length === 0 ? [] : [countOf(length, words[list].countOne, words[list].count)];
  };
  const nothing = dropped.length > 0 ? 'nothing is asked any more' : 'neither side asks for anything';
  const kept = `${shareOf(carried.length, asked)} ${carried.length === 1 || asked === 1 ? words.carried.countOne : words.carried.count}`;
  const parts = [
    asked === 0 ? nothing : kept,
    ...count('deeper'),
    ...count('raised'),
    ...count('added'),
    ...count('dropped'),
  ];
  return `From ${sideName(from)} to ${sideName(to)}: ${joinWords(parts)}.`;
}

function shareOf(part: number, whole: number): string {
  const all = countOf(whole, 'skill');
  return `${formatNumber(part)} of ${whole === 1 ? all : `the ${all}`}`;
}
