import type { Comparison, ComparedLevel } from '#catalogue/assessment/compare.ts';
import { countOf, formatNumber, joinWords } from '#catalogue/text/words.ts';
import { sideName } from '#browser/side-name.ts';
import { listWords, type ListWords } from './list-words.ts';
import { wayBetween } from './way.ts';

/** Returns the result of a comparison as a short sentence without a period: `25 of the 56 skills carry over`. */
export function headlineOf(from: ComparedLevel, to: ComparedLevel, comparison: Comparison): string {
  const way = wayBetween(from, to);
  if (way === 'nowhere') return 'Both sides are the same level';
  const asked = countAsked(comparison);
  if (asked === 0)
    return comparison.dropped.length > 0 ? 'Nothing is required any more' : 'Neither side expects anything';
  const words = listWords(way, true);
  const only = (['carried', 'deeper', 'raised', 'added'] as const).find(
    (list) => comparison[list].length === asked,
  );
  if (only === undefined) return shareOf(comparison, words.carried);
  return asked === 1
    ? `1 skill ${words[only].countOne}`
    : `All ${countOf(asked, 'skill')} ${words[only].count}`;
}

/** Describes a comparison in one or two sentences, with the number of skills in each list. */
export function describeComparison(from: ComparedLevel, to: ComparedLevel, comparison: Comparison): string {
  const way = wayBetween(from, to);
  const asked = countAsked(comparison);
  if (way === 'nowhere') {
    return `Both sides are ${sideName(to)}, which expects ${countOf(asked, 'skill')}. Pick another level on one side to see what changes.`;
  }
  const words = listWords(way, true);
  const count = (list: keyof Comparison): string[] => {
    const { length } = comparison[list];
    return length === 0 ? [] : [countOf(length, words[list].countOne, words[list].count)];
  };
  const nothing =
    comparison.dropped.length > 0 ? 'nothing is required any more' : 'neither side expects anything';
  const parts = [
    asked === 0 ? nothing : shareOf(comparison, words.carried),
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

/** Returns the share that carries over: `25 of the 56 skills carry over`. */
function shareOf(comparison: Comparison, { count, countOne }: ListWords): string {
  const [part, whole] = [comparison.carried.length, countAsked(comparison)];
  const all = countOf(whole, 'skill');
  const of = `${formatNumber(part)} of ${whole === 1 ? all : `the ${all}`}`;
  return `${of} ${part === 1 || whole === 1 ? countOne : count}`;
}
