import { escapeMarks, linkEnd } from '#catalogue/text/escape-markdown.ts';
import type { ResolveAddress } from './link-edits.ts';

/** The Markdown before and after the contents of an element. */
type Wrapper = readonly [before: string, after: string];

const BLOCK: Wrapper = ['\n\n', '\n\n'];
const STRONG: Wrapper = ['**', '**'];
const EMPHASIS: Wrapper = ['*', '*'];
const DELETED: Wrapper = ['~~', '~~'];
const NOTHING: Wrapper = ['', ''];

/** HTML elements that a guide may contain, in Markdown; others cannot be written as Markdown. */
const WRAPPERS: ReadonlyMap<string, Wrapper> = new Map([
  ...[
    'p',
    'div',
    'section',
    'article',
    'aside',
    'figure',
    'figcaption',
    'details',
    'summary',
    'ul',
    'ol',
  ].map((name) => [name, BLOCK] as const),
  ...['b', 'strong'].map((name) => [name, STRONG] as const),
  ...['i', 'em', 'cite', 'dfn'].map((name) => [name, EMPHASIS] as const),
  ...['del', 's'].map((name) => [name, DELETED] as const),
  ...['span', 'abbr', 'bdi', 'code', 'kbd', 'mark', 'q', 'samp', 'small', 'sub', 'sup', 'time', 'u'].map(
    (name) => [name, NOTHING] as const,
  ),
  ['li', ['\n- ', '\n']],
  ['br', ['\\\n', '']],
  ['hr', ['\n\n---\n\n', '']],
]);

/**
 * Returns the Markdown around the contents of an HTML element, or undefined if Markdown has nothing like it. `resolve`
 * makes addresses absolute.
 */
export function wrapperOf(
  name: string,
  { href, src, alt }: Readonly<Record<string, unknown>>,
  resolve: ResolveAddress,
): Wrapper | undefined {
  if (name === 'a' && typeof href === 'string') return ['[', `]${linkEnd(resolve(href))}`];
  if (name === 'img' && typeof src === 'string')
    return [`![${escapeMarks(typeof alt === 'string' ? alt : '')}]${linkEnd(resolve(src))}`, ''];
  return WRAPPERS.get(name);
}
