/**
 * Puts Markdown marks such as `**` around each line of a text, unless Markdown would not recognize them there. `before` and
 * `after` are the characters around the text, or empty at the end of a line.
 */
export function markPieces(text: string, mark: string, before: string, after: string): string {
  const parts = text.split(/(\n|\u0001(?:\u0002[^\u0003]*\u0003)?)/);
  const last = parts.length - 1;
  return parts
    .map((part, index) => {
      const core = part.trim();
      if (index % 2 === 1 || core === '') return part;
      const lead = part.slice(0, part.length - part.trimStart().length);
      const trail = part.slice(part.trimEnd().length);
      const left = lead === '' && index === 0 ? before : '';
      const right = trail === '' && index === last ? after : '';
      return canMark(core, left, right) ? `${lead}${mark}${core}${mark}${trail}` : part;
    })
    .join('');
}

/** Returns whether CommonMark recognizes marks here: punctuation inside them must not touch a letter outside. */
function canMark(core: string, before: string, after: string): boolean {
  if (before === '*' || after === '*') return false;
  const opens = !isSign(firstOf(core)) || isBoundary(before);
  const closes = !isSign(core.at(-1) ?? '') || isBoundary(after);
  return opens && closes;
}

function firstOf(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0);
}

function isSign(character: string): boolean {
  return /^[\p{P}\p{S}]/u.test(character);
}

function isBoundary(character: string): boolean {
  return character === '' || /^\s/.test(character) || isSign(character);
}
