/** Returns whether a text ends like a sentence. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？]["')\]”’»*_]*$/u.test(text);
}

/** Returns the full stop at the end of a text, or an empty text if there is none. */
export function fullStopOf(text: string): string {
  return /[.。]$/.exec(text)?.[0] ?? '';
}

/** Returns whether a text is at most one sentence. */
export function isOneSentence(text: string): boolean {
  return !/(?<!(?<!\p{L})\p{L})[.!?]["')\]”’»]*\s+(?=["'(“‘«]*\p{Lu})|[。！？](?=.)/u.test(text.trim());
}

/** Returns whether a line continues the sentence of the line above it. */
export function isWithinSentence(line: string, next: string): boolean {
  return /^\p{Ll}/u.test(next) && !/[.!?:;…。]["')\]”’»]*$/u.test(line);
}

/** Returns whether a text closes all Markdown marks and brackets that it opens. */
export function isWholeMarkdown(text: string): boolean {
  const count = (sign: RegExp): number => Array.from(text.matchAll(sign)).length;
  return count(/(?<!\\)`/g) % 2 === 0 && count(/(?<!\\)\*/g) % 2 === 0 && count(/[([]/g) === count(/[)\]]/g);
}

/**
 * Removes the comma, colon or dash before an example from the end of a text. Returns undefined if there is none, or if the
 * text would then end within a phrase, such as after "with".
 */
export function withoutJoin(text: string): string | undefined {
  const joined = text.replace(/(?:\s*[,;:：、]|\s+[-–—])$/u, '');
  return joined === text || DANGLING.test(joined) ? undefined : joined;
}

const DANGLING = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:` +
    'a|an|and|are|as|at|by|can|could|for|from|in|including|into|is|like|may|might|must|of|on|or|should|such|the|to|using|via|' +
    'will|with|would|als|am|an|auf|aus|bei|das|dem|den|der|die|durch|für|im|in|ist|kann|mit|oder|sind|soll|über|um|und|von|' +
    'vom|wie|zu|zum|zur' +
    String.raw`)$`,
  'iu',
);

/** Formats an example like the text that it belongs to: with a capital letter, and a full stop if the text has one. */
export function exampleOf(text: string, example: string): string {
  const isLine = !example.includes('\n');
  return withCapital(example) + (isLine && !endsSentence(example) ? fullStopOf(text) : '');
}

/** Capitalizes the first letter, except of names such as "iOS" and of commands. */
function withCapital(text: string): string {
  return text.replace(/^\p{Ll}(?=[\p{Ll}\p{M}'’-]*(?![\p{L}\p{N}_/(]|\.\S))/u, (letter) =>
    letter.toUpperCase(),
  );
}
