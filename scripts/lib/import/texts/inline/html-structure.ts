import type { TextToken } from './text-tokens.ts';

/** The effect of HTML tags on the text around them: a line break, a paragraph, or a list with its items. */
export type StructureTag = 'br' | 'p' | 'ul' | 'ol' | 'li';

/**
 * Returns a function that says what the tag at an index does to the text; undefined if it does nothing, or if a sentence
 * only names it: "uses <p> and <ul>".
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

/** Whether the text after a tag goes on as after a word. */
function isNamed(next: TextToken | undefined): boolean {
  return next?.kind === 'words' && /^(?:\s*[,.;:)]|[ \t]+\p{Ll})/u.test(next.text);
}
