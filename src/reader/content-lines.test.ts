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
])('%j stands at line %i', (path, line) => {
  expect(createLineFinder(memorySource(new Map([[file, yaml]]), '/content'))(file, path)).toBe(line);
});

test('reads a file once', () => {
  const source = memorySource(new Map([[file, yaml]]), '/content');
  let reads = 0;
  const lineOf = createLineFinder({ ...source, read: (name) => ((reads += 1), source.read(name)) });
  expect([lineOf(file, ['unit-tests']), lineOf(file, ['unit-tests', 'senior'])]).toEqual([2, 6]);
  expect(reads).toBe(1);
});

test('a file that is not there is led to at its top', () => {
  expect(createLineFinder(memorySource(new Map(), '/content'))(file, ['unit-tests'])).toBe(1);
});
