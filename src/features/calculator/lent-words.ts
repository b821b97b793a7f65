import { followId, followLevel } from '#catalogue/model/renames.ts';
import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import { countOf, dayInLine } from '#catalogue/text/words.ts';
import type { Assessment } from './assessment.ts';
import type { Lent } from './lent-answers.ts';
import type { RibbonWords } from './share/ribbon.ts';
import { whoseWords, type NameLevel } from './share/whose-words.ts';

/** The progress of a review. */
interface ReviewState {
  /** Whether the rows show the reader's ratings of another person. */
  isRating: boolean;
  view: 'look' | 'rate' | 'talk';
  ratedWords: () => string;
}

/** Returns the words and the offered controls of the ribbon for lent answers. */
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
    done: `${changed}; your changes are stored separately from your own answers.`,
    offers: ['keep', 'drop-edits'],
  };
}

/**
 * Returns a function that finds the index of a level by a present or former id, or -1. `about` is the id of the role that
 * the ids belong to. If it is another role, the function always returns -1.
 */
export function levelFinder(
  { role, renames }: CalculatorData,
  about = role.id,
): (id: string | undefined) => number {
  if (followId(renames.roles, about) !== role.id) return () => -1;
  return (id) =>
    id === undefined ? -1 : role.levels.findIndex((level) => level.id === followLevel(renames, role.id, id));
}

/** Returns a function that finds the name of a level in the same way. */
export function levelNames(data: CalculatorData, about?: string): NameLevel {
  const find = levelFinder(data, about);
  return (id) => data.role.levels[find(id)]?.name;
}

/** Describes the sender, day and levels of answers. Names the file if the sender is unknown. */
function lentWords({ about, state, isLink, source }: Lent, data: CalculatorData): string {
  if (state !== undefined) {
    const saved = [state, ...(about.day === undefined ? [] : [dayInLine(about.day)])];
    return `Your answers as saved: ${saved.filter((part) => part !== '').join(', ')}`;
  }
  const words = whoseWords(about, levelNames(data, about.role));
  return about.name === undefined && !isLink ? `${words}, from ${source}` : words;
}
