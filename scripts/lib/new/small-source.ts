import { stringify } from 'yaml';
import { filesOf, smallContent } from '#catalogue/fixtures.ts';
import { memorySource, type ContentSource } from '#reader/content-source.ts';

/** The small content of the tests as files, with some of them replaced, or further ones. */
export function smallSource(changes: Record<string, string> = {}): ContentSource {
  const files = new Map(filesOf(smallContent).map(({ file, value }) => [file, stringify(value)]));
  for (const [file, text] of Object.entries(changes)) files.set(file, text);
  return memorySource(files, 'content');
}
