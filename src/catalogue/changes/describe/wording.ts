import type { DiffPiece } from '#catalogue/text/text-diff.ts';

/** Words of one kind: plain, emphasized, code, removed or added, without markup. */
export interface Words {
  text: string;
  kind: DiffPiece['kind'] | 'strong' | 'code';
}

/** A phrase or sentence, whose parts are joined without spaces. */
export type Wording = readonly Words[];

/** Returns words of one kind; plain ones by default. */
export function wording(text: string, kind: Words['kind'] = 'same'): Wording {
  return text === '' ? [] : [{ text, kind }];
}

/** Joins phrases with a separator, skipping empty ones. */
export function joinWordings(phrases: readonly Wording[], separator: string): Wording {
  return phrases
    .filter((phrase) => phrase.length > 0)
    .flatMap((phrase, index) => (index === 0 ? phrase : [...wording(separator), ...phrase]));
}

/** Joins phrases as a list in a sentence: `Python, Docker, and Git`. */
export function listWordings(phrases: readonly Wording[]): Wording {
  const last = phrases.length - 1;
  return phrases.flatMap((phrase, index) => {
    if (index === 0) return phrase;
    const comma = last > 1 ? ',' : '';
    return [...wording(index === last ? `${comma} and ` : ', '), ...phrase];
  });
}

/** Returns the words of a phrase as plain text. */
export function plainWording(phrase: Wording): string {
  return phrase.map(({ text }) => text).join('');
}
