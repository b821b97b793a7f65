import type { Comparison, ComparedLevel } from '#catalogue/assessment/compare.ts';
import { countOf, formatNumber, joinWords } from '#catalogue/text/words.ts';
import { sideName } from '#browser/side-name.ts';
import { listWords } from './list-words.ts';
import { wayBetween } from './way.ts';

/** Returns the result of a comparison as a short sentence without its end: `25 of the 56 skills carry over`. */
export function headlineOf(from: ComparedLevel, to: ComparedLevel, comparison: Comparison): string {
  const way = wayBetween(from, to);
  if (way === 'nowhere') return 'Both sides are the same level';
  const { carried, dropped } = comparison;
  const asked = countAsked(comparison);
  if (asked === 0) return dropped.length > 0 ? 'Nothing is asked any more' : 'Neither side asks for anything';
  const words = listWords(way, true).carried;
  const isOne = carried.length === 1 || asked === 1;
  return `${shareOf(carried.length, asked)} ${isOne ? words.countOne : words.count}`;
}

/** Returns a comparison in a sentence or two, with how many skills are in each list. */
export function describeComparison(from: ComparedLevel, to: ComparedLevel, comparison: Comparison): string {
  const way = wayBetween(from, to);
  if (way === 'nowhere') {
    return `Both sides are ${sideName(to)}, which asks for ${countOf(countAsked(comparison), 'skill')}. Pick another level on one side to see what changes.`;
  }
  const words = listWords(way, true);
  const count = (list: keyof Comparison): string[] => {
    const { length } = comparison[list];
    return length === 0 ? [] : [countOf(length, words[list].countOne, words[list].count)];
  };
  const headline = headlineOf(from, to, comparison);
  const parts = [
    headline.charAt(0).toLowerCase() + headline.slice(1),
    ...count('deeper'),
    ...count('raised'),
    ...count('added'),
    ...count('dropped'),
  ];
  return `From ${sideName(from)} to ${sideName(to)}: ${joinWords(parts)}.`;
}

function countAsked({ carried, deeper, raised, added }: Comparison): number {
  return carried.length + deeper.length + raised.length + added.length;
}

function shareOf(part: number, whole: number): string {
  const all = countOf(whole, 'skill');
  return `${formatNumber(part)} of ${whole === 1 ? all : `the ${all}`}`;
}
