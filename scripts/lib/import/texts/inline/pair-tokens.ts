import type { TextToken } from './text-tokens.ts';

/** Maps the index of each opening inline tag or bracket to that of its end, and vice versa. */
export function pairTokens(tokens: readonly TextToken[]): Map<number, number> {
  const partners = new Map<number, number>();
  const open: { key: string; index: number }[] = [];
  const counts = new Map<string, number>();
  const count = (key: string, by: number) => counts.set(key, (counts.get(key) ?? 0) + by);
  tokens.forEach((token, index) => {
    const key = keyOf(token);
    if (key === undefined) return;
    if (isOpening(token)) {
      open.push({ key, index });
      count(key, 1);
      return;
    }
    // Tokens that are opened but not closed within a pair have no partner.
    while ((counts.get(key) ?? 0) > 0) {
      const last = open.pop();
      if (last === undefined) return;
      count(last.key, -1);
      if (last.key !== key) continue;
      partners.set(last.index, index).set(index, last.index);
      return;
    }
  });
  return partners;
}

/** Returns the Markdown mark for a simple inline tag such as `<b>`. */
export function markOf(token: TextToken): string | undefined {
  return token.kind === 'tag' ? MARKS.get(token.name) : undefined;
}

const MARKS: ReadonlyMap<string, string> = new Map([
  ['b', '**'],
  ['strong', '**'],
  ['i', '*'],
  ['em', '*'],
]);

function keyOf(token: TextToken): string | undefined {
  if (token.kind === 'bracket' || token.kind === 'end') return '[';
  if (token.kind !== 'tag' || token.text.endsWith('/>')) return undefined;
  return token.name === 'a' ? 'a' : markOf(token);
}

function isOpening(token: TextToken): boolean {
  return token.kind === 'bracket' || (token.kind === 'tag' && !token.isClosing);
}
