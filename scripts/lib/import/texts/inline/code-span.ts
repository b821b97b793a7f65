import { decodeEntities } from './decode-entity.ts';

/** Returns the content of an HTML element as a Markdown code span, or an empty text if it is blank. */
export function codeSpan(content: string): string {
  const code = decodeEntities(content).replace(/\s+/g, ' ').trim();
  if (code === '') return '';
  const longest = Array.from(code.matchAll(/`+/g)).reduce((most, [run]) => Math.max(most, run.length), 0);
  const ticks = '`'.repeat(longest + 1);
  const space = longest > 0 ? ' ' : '';
  return `${ticks}${space}${code}${space}${ticks}`;
}
