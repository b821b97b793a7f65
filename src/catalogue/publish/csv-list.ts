/**
 * Joins texts into one cell. Each text starts on a new line, and its other lines are indented by two spaces. Returns
 * undefined for an empty list.
 */
export function joinTexts(texts: readonly string[]): string | undefined {
  if (texts.length === 0) return undefined;
  return texts.map((text) => text.replaceAll(/\n(?!\n|$)/g, '\n  ')).join('\n');
}

/** Reverses `joinTexts()`. Ignores blank lines between texts. */
export function splitTexts(cell: string): string[] {
  const texts: string[] = [];
  let blanks = '';
  for (const line of cell.trim().split('\n')) {
    const last = texts.at(-1);
    if (line === '') blanks += '\n';
    else if (last !== undefined && line.startsWith('  ')) {
      texts[texts.length - 1] = `${last}${blanks}\n${line.slice(2)}`;
      blanks = '';
    } else {
      texts.push(line);
      blanks = '';
    }
  }
  return texts;
}
