import { close, createIndex } from 'pagefind';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode } from 'cborg';
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

/** Reads a compressed file of Pagefind. */
function unpacked({ content }: IndexFile): unknown {
  return decode(gunzipSync(content).subarray('pagefind_dcd'.length));
}

test('facets and their values are in alphabetical order', async () => {
  const files = stabilizeIndex(await indexFiles());
  const filters = files.filter(({ path }) => path.endsWith('.pf_filter')).map(unpacked);
  const orders = filters.map((filter) => {
    const [name, values] = filter as [string, [string, unknown][]];
    return [name, values.map(([value]) => value)];
  });
  expect(Object.fromEntries(orders)).toEqual(FACETS);
  const [meta] = files.filter(({ path }) => path.endsWith('.pf_meta')).map(unpacked);
  const [, , , facets] = meta as [unknown, unknown, unknown, [string, string][]];
  expect(facets.map(([name]) => name)).toEqual(['domain', 'family', 'kind', 'level']);
});

test('files name each other by their new names', async () => {
  const files = stabilizeIndex(await indexFiles());
  const paths = files.map(({ path }) => path);
  const [meta] = files.filter(({ path }) => path.endsWith('.pf_meta')).map(unpacked);
  const [, , , facets] = meta as [unknown, unknown, unknown, [string, string][]];
  for (const [, name] of facets) expect(paths).toContain(`filter/${name}.pf_filter`);
  const entry = files.find(({ path }) => path.endsWith('-entry.json'));
  const { languages } = JSON.parse(Buffer.from(entry?.content ?? []).toString()) as {
    languages: Record<string, { hash: string }>;
  };
  for (const { hash } of Object.values(languages)) expect(paths).toContain(`pagefind.${hash}.pf_meta`);
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
