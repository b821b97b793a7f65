import { MOST_EXAMPLES } from '#catalogue/schemas/requirements.ts';
import { LONGEST_TEXT } from '#catalogue/schemas/text.ts';
import { findExampleSigns } from './example-signs.ts';
import { splitParagraph } from './split-paragraph.ts';
import { listItems } from '../lines/list-items.ts';
import { listSignOf } from '../lines/list-signs.ts';
import { endsSentence, exampleOf, isWholeMarkdown, withoutJoin } from '../lines/sentences.ts';
import { tidyText } from '../tidy-text.ts';

/** A text and the examples that were at its end. */
export interface SplitText {
  text: string;
  examples: string[];
}

/**
 * Splits off the examples at the end of a Markdown text, such as "…, e.g. a queue.", up to the number that a requirement
 * may have. Leaves a text unchanged if it is only an example.
 */
export function splitExamples(text: string): SplitText {
  let split: SplitText = { text, examples: [] };
  // Lines and phrases in a block of code have other meanings.
  if (text.length > LONGEST_TEXT || /^[ \t]*(?:```|~~~)/m.test(text)) return split;
  for (;;) {
    const ending = splitEnding(split.text);
    if (ending === undefined || ending.examples.length + split.examples.length > MOST_EXAMPLES) return split;
    split = { text: ending.text, examples: [...ending.examples, ...split.examples] };
  }
}

/** Splits the last example or list of examples from a text, or returns undefined if there is none. */
function splitEnding(text: string): SplitText | undefined {
  const lines = text.split('\n');
  const listStart = startOfLastList(lines);
  const ending =
    listStart < lines.length ? splitList(lines, listStart) : (splitHeaded(text) ?? splitParagraph(text));
  if (ending === undefined || !/[\p{L}\p{N}]/u.test(ending.text)) return undefined;
  const examples = ending.examples.map((example) => tidyText(example).text);
  return examples.every((example) => /[\p{L}\p{N}]/u.test(example))
    ? { text: tidyText(ending.text).text, examples }
    : undefined;
}

/** Returns the index of the first line of a text's final list, or the number of lines if no list ends the text. */
function startOfLastList(lines: readonly string[]): number {
  let start = lines.length;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index] ?? '';
    if (listSignOf(line) !== undefined) start = index;
    else if (line !== '' && !line.startsWith(' ')) break;
  }
  return start;
}

/** Splits off a list after a line that ends with "e.g." or "Examples:". */
function splitList(lines: readonly string[], start: number): SplitText | undefined {
  const intro = lines.slice(0, start).join('\n').trim();
  const sign = findExampleSigns(intro).at(-1);
  if (sign === undefined || sign.end !== intro.length) return undefined;
  const before = intro.slice(0, sign.start).trimEnd();
  const text = endsSentence(before) || intro.at(before.length) === '\n' ? before : withoutJoin(before);
  if (text === undefined || !isWholeMarkdown(text)) return undefined;
  const examples = listItems(lines.slice(start)).map((example) => exampleOf(text, example));
  return { text, examples };
}

/** Splits off the paragraphs after a heading such as "Examples:". */
function splitHeaded(text: string): SplitText | undefined {
  const paragraphs = text.split('\n\n');
  const index = paragraphs.findLastIndex((paragraph) => {
    const [sign] = findExampleSigns(paragraph);
    return sign?.isLabel === true && sign.start === 0 && sign.end === paragraph.length;
  });
  if (index < 1) return undefined;
  return { text: paragraphs.slice(0, index).join('\n\n'), examples: paragraphs.slice(index + 1) };
}
