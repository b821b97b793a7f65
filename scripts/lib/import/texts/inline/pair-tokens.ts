import type { TextToken } from './text-tokens.ts';

/** Returns for each opening tag of inline HTML and each opening bracket the index of its end, and the other way round. */
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
    // A token that a pair opens and does not close has no partner.
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

/** Returns the mark that simple inline HTML such as `<b>` has in Markdown. */
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
