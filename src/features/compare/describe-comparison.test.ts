import { expect, test } from 'vitest';
import type { Ask, AskedRole } from '#catalogue/assessment/asks.ts';
import { compareAsks, type ComparedLevel } from '#catalogue/assessment/compare.ts';
import { describeComparison } from './describe-comparison.ts';

/** A side of one level, from the depths that it asks of skills. */
function side(name: string, depths: Record<string, number>): ComparedLevel {
  const ask = (depth: number): Ask => ({ depth, mandatory: false });
  const skills = Object.entries(depths).map(([id, depth]) => ({
    id,
    name: id,
    domain: 'tools',
    asks: [ask(depth)],
  }));
  const role: AskedRole = {
    id: name.toLowerCase(),
    name,
    levels: [{ id: 'senior', name: 'Senior' }],
    skills,
  };
  return { role, level: 0 };
}

test.each<[string, Record<string, number>, Record<string, number>, string]>([
  [
    'several of each',
    { a: 1, b: 1, c: 0, d: 0, g: 1, h: 1 },
    { a: 1, b: 0, c: 1, d: 1, e: 1, f: 1 },
    'From Here, Senior to There, Senior: 2 of 6 requirements carry over, 2 must deepen, 2 are new, and 2 are no longer asked.',
  ],
  [
    'one of each',
    { a: 1, b: 0, d: 0 },
    { a: 1, b: 1, c: 0 },
    'From Here, Senior to There, Senior: 1 of 3 requirements carries over, 1 must deepen, 1 is new, and 1 is no longer asked.',
  ],
  ['the same', { a: 1 }, { a: 1 }, 'From Here, Senior to There, Senior: 1 of 1 requirement carries over.'],
  [
    'nothing in common',
    { a: 1 },
    { b: 1 },
    'From Here, Senior to There, Senior: 0 of 1 requirement carry over, 1 is new, and 1 is no longer asked.',
  ],
  [
    'nothing at the end',
    { a: 1 },
    {},
    'From Here, Senior to There, Senior: nothing is asked any more and 1 is no longer asked.',
  ],
])('%s', (_, before, after, sentence) => {
  const [from, to] = [side('Here', before), side('There', after)];
  expect(describeComparison(from, to, compareAsks(from, to))).toBe(sentence);
});

test('a level beside itself is said to be one', () => {
  const same = side('Here', { a: 1, b: 0 });
  expect(describeComparison(same, same, compareAsks(same, same))).toBe(
    'Both sides are Here, Senior, which asks for 2 requirements. Pick another level on one side to see what changes.',
  );
});
