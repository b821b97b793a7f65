import { listSignOf } from './list-signs.ts';

/** Returns the items of a Markdown list, each with its nested lists; `lines` must start with an item. */
export function listItems(lines: readonly string[]): string[] {
  const items: string[][] = [];
  for (const line of lines) {
    // A nested list needs more than one space.
    const item = listSignOf(line.replace(/^ (?=\S)/, ''));
    if (item === undefined) items.at(-1)?.push(line);
    else items.push([item.text]);
  }
  return items.map(([first = '', ...others]) => [first, ...dedent(others)].join('\n').trim());
}

function dedent(lines: readonly string[]): string[] {
  const indents = lines.filter((line) => line !== '').map((line) => line.length - line.trimStart().length);
  const least = indents.reduce((most, indent) => Math.min(most, indent), Infinity);
  return lines.map((line) => line.slice(Math.min(least, line.length)));
}
