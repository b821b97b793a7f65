/** An item of a list, in Markdown. */
export interface Bullet {
  /** One line. */
  line: string;
  /** Paragraphs quoted below the line, each of one line. */
  quotes?: readonly string[];
  children?: readonly Bullet[];
}

/** A list with its quotes and inner lists. */
export function formatBullets(bullets: readonly Bullet[]): string {
  return bullets.flatMap((bullet) => linesOf(bullet, '')).join('\n');
}

function linesOf({ line, quotes = [], children = [] }: Bullet, indent: string): string[] {
  const inner = `${indent}  `;
  return [
    `${indent}- ${line}`,
    ...quotes.flatMap((quote, index) => [...(index > 0 ? [`${inner}>`] : []), `${inner}> ${quote}`]),
    ...children.flatMap((child) => linesOf(child, inner)),
  ];
}
