import { followId, followLevel } from '#catalogue/model/renames.ts';
import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import { countOf, dayInLine } from '#catalogue/text/words.ts';
import type { Assessment } from './assessment.ts';
import type { Lent } from './lent-answers.ts';
import type { RibbonWords } from './share/ribbon.ts';
import { whoseWords, type NameLevel } from './share/whose-words.ts';

/** How far a review has come. */
interface ReviewState {
  /** Whether the rows hold the reader's ratings of somebody else. */
  isRating: boolean;
  view: 'look' | 'rate' | 'talk';
  ratedWords: () => string;
}

/** Returns what the ribbon says of answers that are not the reader's present ones, and what it offers. */
export function ribbonWords(
  lent: Lent,
  review: ReviewState,
  { data, assessment }: { data: CalculatorData; assessment: Assessment },
): RibbonWords {
  const whose = lentWords(lent, data);
  if (review.isRating) {
    const next = review.view === 'rate' ? 'see-talk' : 'go-rate';
    return { whose, done: review.ratedWords(), offers: [next] };
  }
  const edits = assessment.countEdits();
  if (edits === 0) return { whose, done: '', offers: ['keep'] };
  const changed = `You changed ${countOf(edits, 'answer')} here`;
  return {
    whose,
    done: `${changed}; your changes are kept apart from your own answers.`,
    offers: ['keep', 'drop-edits'],
  };
}

/**
 * Returns what finds the index of a level of the role by any id that it has or had, -1 for none; `about` is the id of the
 * role whose levels are named.
 */
export function levelFinder(
  { role, renames }: CalculatorData,
  about = role.id,
): (id: string | undefined) => number {
  if (followId(renames.roles, about) !== role.id) return () => -1;
  return (id) =>
    id === undefined ? -1 : role.levels.findIndex((level) => level.id === followLevel(renames, role.id, id));
}

/** Returns the same for the names of levels. */
export function levelNames(data: CalculatorData, about?: string): NameLevel {
  const find = levelFinder(data, about);
  return (id) => data.role.levels[find(id)]?.name;
}

/** Describes the sender, day and levels of answers; names the file if it names no sender. */
function lentWords({ about, state, isLink, source }: Lent, data: CalculatorData): string {
  if (state !== undefined) {
    const saved = [state, ...(about.day === undefined ? [] : [dayInLine(about.day)])];
    return `Your answers as saved: ${saved.filter((part) => part !== '').join(', ')}`;
  }
  const words = whoseWords(about, levelNames(data, about.role));
  return about.name === undefined && !isLink ? `${words}, from ${source}` : words;
}
