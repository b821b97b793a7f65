import { parseEntry } from '#catalogue/schemas/parse-entry.ts';
import { formatProblem } from '#catalogue/model/problem.ts';
import { changedSource, type ContentSource } from '#reader/content-source.ts';
import { inspectContent } from '#reader/check/inspect-content.ts';
import { readSettings } from '#reader/settings.ts';
import { today } from '#reader/today.ts';
import { readContent } from '#reader/read-content.ts';
import { bodyOf } from '#reader/source-file.ts';
import { publicFiles } from '../../scripts/lib/build/public-files.ts';
import { findStyleFaults } from '../../scripts/lib/content/format-content.ts';

/**
 * Returns the faults of any content: problems of the check, and files whose meaning formatting would change. It formats only
 * the files that `written` lists.
 */
export async function contentFaults(source: ContentSource, written = source.list()): Promise<string[]> {
  const read = await inspectContent(source, { today: today(), siteFiles: publicFiles(readSettings()) });
  if (!read.ok) return read.problems.map(formatProblem);
  return formattingFaults({ ...source, list: () => written });
}

/** Returns the files that cannot be formatted, or whose meaning formatting changes. */
async function formattingFaults(source: ContentSource): Promise<string[]> {
  const faults = await findStyleFaults(source);
  const broken = faults.flatMap((fault) => ('problem' in fault ? [formatProblem(fault.problem)] : []));
  const texts = new Map(
    faults.flatMap((fault) => ('formatted' in fault ? [[fault.file, fault.formatted]] : [])),
  );
  const formatted = changedSource(source, texts, 'content');
  const changed = [...texts.keys()].filter((file) => saidBy(formatted, file) !== saidBy(source, file));
  return [
    ...broken,
    ...changed.map((file) => `${source.display(file)}: formatting would change its meaning`),
  ];
}

/** Returns the values of a content file in order, or the words of a guide without Markdown. */
function saidBy(source: ContentSource, file: string): string {
  const { files } = readContent({ ...source, list: () => [file] });
  const read = source.read(file);
  const words = file.endsWith('.mdx') && read.ok ? bodyOf(read.source).match(/\p{Letter}+/gu) : [];
  return JSON.stringify([files.map((file) => parseEntry(file)), words]);
}
