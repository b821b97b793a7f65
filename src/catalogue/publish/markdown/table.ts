import { markdownTable, type Options } from 'markdown-table';

/** Formats a table without padding its columns to equal width; cells are Markdown on one line. */
export function tableOf(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  align?: Options['align'],
): string {
  const [first, delimiters = '', ...others] = markdownTable([header, ...rows], {
    alignDelimiters: false,
    align,
  }).split('\n');
  // Some programs recognize a table only by three dashes.
  return [first, delimiters.replaceAll('-', '---'), ...others].join('\n');
}
