import { expect, test } from 'vitest';
import { AwaitedFiles } from './awaited-files.ts';

/** The paths whose waits have ended, in the order in which they did. */
function watch(files: AwaitedFiles, paths: readonly string[]): string[] {
  const ended: string[] = [];
  for (const path of paths) void files.settled(path).then(() => ended.push(path));
  return ended;
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('a file that is to be made is waited for, another one is not', async () => {
  const files = new AwaitedFiles(['/a.pdf', '/b.pdf']);
  const ended = watch(files, ['/a.pdf', '/index.html']);
  await turn();
  expect(ended).toEqual(['/index.html']);
  files.settle('/a.pdf');
  await turn();
  expect(ended).toEqual(['/index.html', '/a.pdf']);
});

test('a file is wanted as long as it is waited for', async () => {
  const files = new AwaitedFiles(['/a.pdf', '/b.pdf']);
  watch(files, ['/b.pdf']);
  expect(['/a.pdf', '/b.pdf'].filter((path) => files.isWanted(path))).toEqual(['/b.pdf']);
  files.settle('/b.pdf');
  expect(files.isWanted('/b.pdf')).toBe(false);
  await files.settled('/b.pdf');
  expect(files.isWanted('/b.pdf')).toBe(false);
});

test('where nothing is made any more, nobody waits', async () => {
  const files = new AwaitedFiles(['/a.pdf', '/b.pdf']);
  const ended = watch(files, ['/a.pdf', '/b.pdf']);
  files.settleAll();
  await turn();
  expect(ended).toEqual(['/a.pdf', '/b.pdf']);
});
