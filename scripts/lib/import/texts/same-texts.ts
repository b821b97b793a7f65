import { joinTexts } from '#catalogue/publish/csv-list.ts';
import { splitExamples } from './examples/split-examples.ts';
import { tidyItems } from './split-items.ts';
import type { TextNote } from './text-note.ts';
import type { TextOptions } from './inline/tidy-link.ts';
import { tidyText } from './tidy-text.ts';

/** The criterion of a requirement and its examples, each undefined if there is none. */
export interface CriterionTexts {
  expects?: string | undefined;
  examples?: readonly string[] | undefined;
}

/**
 * Reads the cells "expects" and "example" of a row; examples at the end of the criterion count only if there are no others.
 */
export function readCriterion(
  { expects, example }: { expects: string; example: string },
  options: TextOptions = {},
): CriterionTexts & { notes: TextNote[] } {
  const criterion = tidyText(expects, options);
  const items = tidyItems(example, options);
  const hasItems = items.texts.length > 0;
  const split = hasItems ? { text: criterion.text, examples: items.texts } : splitExamples(criterion.text);
  return {
    expects: split.text || undefined,
    examples: split.examples.length > 0 ? split.examples : undefined,
    notes: [...criterion.notes, ...items.notes],
  };
}

/** Returns whether `after` equals `before`, or the text into which an import turns `before`. */
export function isSameText(before: string | undefined, after: string, options: TextOptions = {}): boolean {
  return before === after || (before !== undefined && tidyText(before, options).text === after);
}

/** Compares lists of texts like `isSameText()`. */
export function isSameTexts(
  before: readonly string[],
  after: readonly string[],
  options: TextOptions = {},
): boolean {
  return isSameList(before, after) || isSameList(tidyItems(joinTexts(before) ?? '', options).texts, after);
}

/** Compares criteria with their examples like `isSameText()`; an import may split examples off the criterion. */
export function isSameCriterion(
  before: CriterionTexts,
  after: CriterionTexts,
  options: TextOptions = {},
): boolean {
  const { expects, examples = [] } = after;
  if (before.expects === expects && isSameList(before.examples ?? [], examples)) return true;
  const cells = { expects: before.expects ?? '', example: joinTexts(before.examples ?? []) ?? '' };
  const read = readCriterion(cells, options);
  return read.expects === expects && isSameList(read.examples ?? [], examples);
}

function isSameList(before: readonly string[], after: readonly string[]): boolean {
  return before.length === after.length && before.every((text, index) => text === after[index]);
}
