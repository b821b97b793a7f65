import { close, createIndex } from 'pagefind';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { stabilizeIndex, type IndexFile } from './stable-index.ts';

afterAll(close);

/** Enough facets to make the same random order twice unlikely. */
const FACETS = Object.fromEntries(
  ['kind', 'family', 'domain', 'level'].map((name) => [
    name,
    Array.from('abcdefgh').map((value) => `${name} ${value}`),
  ]),
);

async function indexFiles(): Promise<IndexFile[]> {
  const { index } = await createIndex({});
  if (!index) throw new Error('no index');
  await index.addCustomRecord({ url: '/mlflow/', content: 'Tracks runs.', language: 'en', filters: FACETS });
  const { files } = await index.getFiles();
  return files.filter(({ path }) => !path.endsWith('.js') && !path.endsWith('.css'));
}

function inOrder(files: readonly IndexFile[]): [string, string][] {
  return files
    .map(({ path, content }): [string, string] => [path, Buffer.from(content).toString('base64')])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

test('gives the same files for the same records, in any order of facets', async () => {
  const [first, second] = [await indexFiles(), await indexFiles()];
  expect(first.filter(({ path }) => path.endsWith('.pf_filter'))).toHaveLength(4);
  expect(inOrder(stabilizeIndex(first))).toEqual(inOrder(stabilizeIndex(second)));
});

test.each([
  ['is not compressed', Buffer.from('{}')],
  ['has another signature', gzipSync('pagefind_two-and-more')],
  ['has other contents', gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), Buffer.from([0x01])]))],
])('leaves an index unchanged if one of its files %s', async (_, content) => {
  const files = await indexFiles();
  const changed = files.map((file) => (file.path.endsWith('.pf_meta') ? { ...file, content } : file));
  expect(stabilizeIndex(changed)).toEqual(changed);
});
