import { describe, expect, test } from 'vitest';
import { writeBase, writeFault } from '../../../tests/fixtures/faults/write-fault.ts';
import { temporaryDir } from '../../../tests/fixtures/temporary-dir.ts';
import { directorySource } from '#reader/content-source.ts';
import { inspectContent } from './inspect-content.ts';
import { listSiteFiles } from './site-files.ts';

const guide = 'guides/reading.mdx';
const redis = 'skills/data/redis.yaml';

async function messagesOf(added: Record<string, string>, today = '2026-11-22'): Promise<string[]> {
  const dir = temporaryDir();
  writeBase(dir);
  for (const [file, add] of Object.entries(added)) writeFault(dir, { name: file, file, add, says: '' });
  const surroundings = { today, siteFiles: listSiteFiles(temporaryDir({ 'maps/one.svg': '' })) };
  const read = await inspectContent(directorySource(dir), surroundings);
  return [...(read.ok ? [] : read.problems), ...read.warnings].map(({ message }) => message);
}

test('compiles guides beside a broken file, but does not check links', async () => {
  const messages = await messagesOf({ [redis]: 'vendor: A\n', [guide]: '\n[a](/none/) {name}\n' });
  expect(messages).toEqual([
    expect.stringMatching(/^"name" is in braces/),
    expect.stringMatching(/^unknown field "vendor"/),
  ]);
});

test('accepts links to files that every build copies', async () => {
  const summary = 'summary: See [this](/maps/one.svg) and [that](/maps/two.svg).\n';
  const messages = await messagesOf({ [redis]: summary, [guide]: '\n[A](/maps/one.svg)\n' });
  expect(messages).toEqual([expect.stringContaining('"/maps/two.svg" does not point to a page')]);
});

test('requires pictures of guides to be files that every build copies', async () => {
  const picture = (file: string) =>
    `<Picture file="${file}" dark="maps/one.svg" alt="" files={props.files} />`;
  const messages = await messagesOf({
    [guide]: `\n${picture('maps/one.svg')}\n\n${picture('maps/on.svg')}\n`,
  });
  expect(messages).toEqual(['the folder "public" has no file maps/on.svg; did you mean "maps/one.svg"?']);
});

test('ignores names that look like links', async () => {
  expect(await messagesOf({ [redis]: 'aliases: ["[Redis](/none/)"]\n' })).toEqual([]);
});

describe('with a skill reviewed on 2026-11-23', () => {
  test.each([
    ['2026-11-21', 1],
    ['2026-11-22', 0],
    ['2026-11-23', 0],
    ['2027-01-01', 0],
  ])('the check on %s gives %i messages', async (today, count) => {
    expect(await messagesOf({ [redis]: 'reviewed: 2026-11-23\n' }, today)).toHaveLength(count);
  });
});

test('lists no site files if the folder is missing', () => {
  expect(listSiteFiles('/nowhere/at/all')).toEqual([]);
});
