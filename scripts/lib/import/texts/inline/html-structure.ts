import type { TextToken } from './text-tokens.ts';

/** The HTML tags of line breaks, paragraphs and lists. */
export type StructureTag = 'br' | 'p' | 'ul' | 'ol' | 'li';

/**
 * Returns a function that returns the structural tag of a token, or undefined. A tag that a sentence mentions, as in "uses
 * <p> and <ul>", does not count.
 */
export function structureOf(
  tokens: readonly TextToken[],
): (token: TextToken, index: number) => StructureTag | undefined {
  const ends = new Set(
    tokens.flatMap((token) => (token.kind === 'tag' && token.isClosing ? [token.name] : [])),
  );
  const hasLists = ends.has('ul') || ends.has('ol') || ends.has('li');
  return (token, index) => {
    if (token.kind !== 'tag') return undefined;
    const { name } = token;
    if (name === 'br') return 'br';
    if (name === 'p') return ends.has('p') || !isNamed(tokens[index + 1]) ? 'p' : undefined;
    return hasLists && (name === 'ul' || name === 'ol' || name === 'li') ? name : undefined;
  };
}

/** Returns whether the text after a tag continues as if the tag were a word of the sentence. */
function isNamed(next: TextToken | undefined): boolean {
  return next?.kind === 'words' && /^(?:\s*[,.;:)]|[ \t]+\p{Ll})/u.test(next.text);
}
