import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SetIndex } from './set-index.ts';

/** Returns the sets that an index with these entries visits for a key, in the order of the visits. */
function visited(entries: readonly { key: number; set: number }[], key: number): number[] {
  const index = new SetIndex(entries.length);
  for (const entry of entries) index.add(entry.key, entry.set);
  const sets: number[] = [];
  index.visit(key, (set) => sets.push(set));
  return sets;
}

test('visits each set of a key, the latest first', () => {
  const entry = fc.record({ key: fc.integer({ min: -4, max: 4 }), set: fc.nat({ max: 9 }) });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 32 }), (entries) => {
      for (const key of [-4, -1, 0, 3, 1000]) {
        const sets = entries.filter((one) => one.key === key).map(({ set }) => set);
        expect(visited(entries, key)).toEqual(sets.toReversed());
      }
    }),
  );
});

test('visits at most the latest 32 sets of a key', () => {
  const entries = Array.from({ length: 100 }, (_, set) => ({ key: 7, set }));
  expect(visited(entries, 7)).toEqual(Array.from({ length: 32 }, (_, index) => 99 - index));
});
