import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNearest } from './nearest-sets.ts';
import { shinglesOf } from './shingles.ts';

/** Generates texts from few different words, so that they are similar. */
const texts = fc.array(
  fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 24 }).map(shinglesOf),
  { maxLength: 24 },
);

function similarity(a: Int32Array, b: Int32Array): number {
  const common = a.filter((number) => b.includes(number)).length;
  return common / (a.length + b.length - common);
}

test('finds the same nearest sets as a comparison of all with all', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(0.8, 0.9, 1), (all, least) => {
      const best = all.map((set, index) =>
        Math.max(0, ...all.map((other, at) => (at === index ? 0 : similarity(set, other)))),
      );
      expect(findNearest(all, least).map((near) => near?.similarity)).toEqual(
        best.map((most) => (most >= least ? most : undefined)),
      );
    }),
  );
});

test('finds a different set with the stated similarity', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(0.2, 0.5), (all, least) => {
      findNearest(all, least).forEach((near, index) => {
        if (near === undefined) return;
        const [set, other] = [all[index], all[near.index]];
        expect(near.index).not.toBe(index);
        expect(set && other && similarity(set, other)).toBe(near.similarity);
        expect(near.similarity).toBeGreaterThanOrEqual(least);
      });
    }),
  );
});

test('finds nearly all of a thousand pairs with a similarity of one half', () => {
  const pairs = Array.from({ length: 1000 }, (_, pair) => {
    const words = Array.from({ length: 20 }, (_word, index) => `w${pair}x${index}`);
    return [words, words.with(4, 'other').with(10, 'other')].map(shinglesOf);
  });
  const found = findNearest(pairs.flat(), 0.5).filter((near) => near !== undefined);
  expect(found.length).toBeGreaterThan(1900);
});

test('pairs are found however many other sets lie between them', () => {
  const pairs = Array.from({ length: 200 }, (_, pair) => {
    const words = Array.from({ length: 20 }, (_word, index) => `w${pair}x${index}`);
    return [words, words.with(0, 'other')].map(shinglesOf);
  });
  const [firsts, seconds] = [pairs.flatMap(([set]) => set ?? []), pairs.flatMap(([, set]) => set ?? [])];
  const found = findNearest([...firsts, ...seconds], 0.5).map((near) => near?.index);
  expect(found).toEqual([...firsts.map((_, index) => index + 200), ...seconds.map((_, index) => index)]);
});

test.each([
  ['three words are one run', ['a', 'b', 'c'], 1],
  ['fewer words are one run', ['a'], 1],
  ['each additional word adds one', ['a', 'b', 'c', 'd', 'e'], 3],
  ['a run that repeats counts once', ['a', 'b', 'a', 'b', 'a', 'b'], 2],
])('%s', (_, words, count) => {
  expect(shinglesOf(words)).toHaveLength(count);
});

test('the order of words counts', () => {
  expect(shinglesOf(['a', 'b', 'c'])).not.toEqual(shinglesOf(['c', 'b', 'a']));
});
