import { expect, test } from 'vitest';
import { memorySource } from './content-source.ts';
import { EntryMemory } from './entry-memory.ts';

const FAMILIES = new Map([
  ['families/a.yaml', 'name: A\n'],
  ['families/b.yaml', 'name: A\n'],
  ['domains/c.yaml', 'name: C\n'],
]);

function familiesOf(
  memory: EntryMemory,
  files: ReadonlyMap<string, string>,
): ReturnType<EntryMemory['read']> {
  return memory.read(memorySource(files, 'content'), ({ kind }) => kind === 'family');
}

test('reads the wanted files, even if their texts are equal', () => {
  const read = familiesOf(new EntryMemory(), FAMILIES);
  expect(read.map((parsed) => parsed.ok && parsed.entry)).toEqual(
    ['a', 'b'].map((id) => ({
      kind: 'family',
      id,
      parent: '',
      file: `families/${id}.yaml`,
      value: { name: 'A', former_ids: [] },
    })),
  );
});

test('reads only changed files again', () => {
  const memory = new EntryMemory();
  const [firstA, firstB] = familiesOf(memory, FAMILIES);
  const [thenA, thenB] = familiesOf(memory, new Map([...FAMILIES, ['families/b.yaml', 'name: B\n']]));
  expect(thenA).toBe(firstA);
  expect(thenB).not.toBe(firstB);
  expect(thenB).toMatchObject({ ok: true, entry: { value: { name: 'B' } } });
});

test('reports a fault each time', () => {
  const memory = new EntryMemory();
  const faulty = new Map([...FAMILIES, ['families/b.yaml', 'nam: B\n']]);
  for (const read of [familiesOf(memory, faulty), familiesOf(memory, faulty)]) {
    expect(read.map(({ ok }) => ok)).toEqual([true, false]);
  }
});

test('reports a file that is not YAML, and leaves out a removed one', () => {
  const memory = new EntryMemory();
  familiesOf(memory, FAMILIES);
  const broken = new Map([...FAMILIES, ['families/b.yaml', 'name: [\n']]);
  expect(familiesOf(memory, broken).map(({ ok }) => ok)).toEqual([true, false]);
  expect(familiesOf(memory, new Map([['families/b.yaml', 'name: A\n']]))).toHaveLength(1);
});

test('finds nothing without a content directory', () => {
  const gone = { ...memorySource(FAMILIES, 'content'), exists: false };
  expect(new EntryMemory().read(gone, () => true)).toEqual([]);
});
