import { expect, test } from 'vitest';
import { AwaitedFiles } from './awaited-files.ts';

/** Waits for paths, and returns a list to which each is added when its wait ends. */
function watch(files: AwaitedFiles, paths: readonly string[]): string[] {
  const ended: string[] = [];
  for (const path of paths) void files.settled(path).then(() => ended.push(path));
  return ended;
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('waits for a file that will be rendered, and for no other', async () => {
  const files = new AwaitedFiles(['/a.pdf', '/b.pdf']);
  const ended = watch(files, ['/a.pdf', '/index.html']);
  await turn();
  expect(ended).toEqual(['/index.html']);
  files.settle('/a.pdf');
  await turn();
  expect(ended).toEqual(['/index.html', '/a.pdf']);
});

test('reports a file as wanted while a reader waits for it', async () => {
  const files = new AwaitedFiles(['/a.pdf', '/b.pdf']);
  watch(files, ['/b.pdf']);
  expect(['/a.pdf', '/b.pdf'].filter((path) => files.isWanted(path))).toEqual(['/b.pdf']);
  files.settle('/b.pdf');
  expect(files.isWanted('/b.pdf')).toBe(false);
  await files.settled('/b.pdf');
  expect(files.isWanted('/b.pdf')).toBe(false);
});

test('ends all waits when no more files will be rendered', async () => {
  const files = new AwaitedFiles(['/a.pdf', '/b.pdf']);
  const ended = watch(files, ['/a.pdf', '/b.pdf']);
  files.settleAll();
  await turn();
  expect(ended).toEqual(['/a.pdf', '/b.pdf']);
});
