import { expect, test } from 'vitest';
import { memorySource } from './content-source.ts';
import { createLineFinder } from './content-lines.ts';

const file = 'roles/qa/requirements/testing.yaml';
const yaml =
  '# Testing\nunit-tests:\n  junior:\n    proficiency: working\n\n  senior: { proficiency: expert }\n';

test.each([
  [['unit-tests', 'junior'], 3],
  [['unit-tests', 'senior'], 6],
  [['unit-tests', 'lead'], 2],
  [[], 1],
])('finds %j on line %i', (path, line) => {
  expect(createLineFinder(memorySource(new Map([[file, yaml]]), '/content'))(file, path)).toBe(line);
});

test('reads a file once', () => {
  const source = memorySource(new Map([[file, yaml]]), '/content');
  let reads = 0;
  const lineOf = createLineFinder({ ...source, read: (name) => ((reads += 1), source.read(name)) });
  expect([lineOf(file, ['unit-tests']), lineOf(file, ['unit-tests', 'senior'])]).toEqual([2, 6]);
  expect(reads).toBe(1);
});

test('caches the files of a role and forgets older ones', () => {
  const files = Array.from(
    { length: 100 },
    (_, index) => `roles/r${String(index)}/requirements/testing.yaml`,
  );
  const source = memorySource(new Map(files.map((name) => [name, yaml])), '/content');
  const read: string[] = [];
  const lineOf = createLineFinder({ ...source, read: (name) => (read.push(name), source.read(name)) });
  const ask = (names: readonly string[]): void =>
    names.forEach((name) => expect(lineOf(name, ['unit-tests'])).toBe(2));
  ask(files);
  ask(files.slice(-20));
  expect(read).toEqual(files);
  ask(files.slice(0, 1));
  expect(read).toEqual([...files, files[0]]);
});

test('returns the first line of a missing file', () => {
  expect(createLineFinder(memorySource(new Map(), '/content'))(file, ['unit-tests'])).toBe(1);
});
