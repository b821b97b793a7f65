import { findExampleSigns, type ExampleSign } from './example-signs.ts';
import {
  endsSentence,
  exampleOf,
  fullStopOf,
  isOneSentence,
  isWholeMarkdown,
  withoutJoin,
} from '../lines/sentences.ts';

interface Ending {
  text: string;
  examples: string[];
}

/** Splits off an example at the end of the last paragraph of a text; undefined if there is none. */
export function splitParagraph(text: string): Ending | undefined {
  const gap = text.lastIndexOf('\n\n');
  const start = gap === -1 ? 0 : gap + 2;
  // An indented paragraph belongs to a list item.
  if (text.startsWith(' ', start)) return undefined;
  for (const sign of findExampleSigns(text.slice(start)).slice(-MOST_SIGNS).reverse()) {
    const before = text.slice(0, start + sign.start).trimEnd();
    const after = text.slice(start + sign.end).trim();
    const ending = splitAt(before, after, sign);
    if (ending !== undefined) return ending;
  }
  return undefined;
}

/** The number of phrases, counted from the end, that may introduce the example. */
const MOST_SIGNS = 4;

function splitAt(before: string, after: string, sign: ExampleSign): Ending | undefined {
  if (after === '') return undefined;
  if (before.endsWith('(')) return splitParentheses(before.slice(0, -1).trimEnd(), after);
  if (!isWholeMarkdown(before) || !isWholeMarkdown(after)) return undefined;
  const isOwn = sign.start === 0 || endsSentence(before);
  if (isOwn)
    return sign.isLabel || isOneSentence(after)
      ? { text: before, examples: [exampleOf(before, after)] }
      : undefined;
  return sign.isInserted ? undefined : splitClause(before, after);
}

/** Splits "…, e.g. a queue." into the clause and the example. */
function splitClause(before: string, after: string): Ending | undefined {
  const text = withoutJoin(before);
  if (text === undefined || !isOneSentence(after) || GOES_ON.test(after)) return undefined;
  const sentence = text + fullStopOf(after);
  return { text: sentence, examples: [exampleOf(sentence, after)] };
}

/** Splits "… (e.g. a queue)." at parentheses that end the text. */
function splitParentheses(before: string, after: string): Ending | undefined {
  const [, inside, stop = ''] = /^(.*)\)([.。]?)$/s.exec(after) ?? [];
  if (inside === undefined || inside === '' || !isWholeMarkdown(before) || !isWholeMarkdown(inside))
    return undefined;
  if (endsWithClosing(inside)) return undefined;
  const text = before + (endsSentence(before) ? '' : stop);
  return { text, examples: [exampleOf(text, inside)] };
}

/** Returns whether a text closes parentheses that it did not open, so the outer ones end within it. */
function endsWithClosing(inside: string): boolean {
  let depth = 0;
  for (const sign of inside) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0) return true;
  }
  return false;
}

/** Matches words that continue the sentence after a comma and its example. */
const GOES_ON =
  /[,–—]\s+(?:to|so|which|who|that|but|when|where|while|before|after|because|in order|um|damit|sodass|so dass|aber|wenn|wobei|die|der|das|welche[rs]?)(?![\p{L}\p{N}])/iu;
