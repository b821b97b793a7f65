import { expect, test } from 'vitest';
import { levelsWorkedAs, parseAims } from './aims.ts';

const renames = {
  roles: { 'ml-ops': 'mlops-engineer' },
  levels: { 'mlops-engineer': { mid: 'middle' } },
};

test('reads levels under their current ids', () => {
  const text = '{"ml-ops":{"as":"mid","aim":"senior"},"baker":{"aim":"mid"}}';
  expect(parseAims(text, renames)).toEqual({
    'mlops-engineer': { as: 'middle', aim: 'senior' },
    baker: { aim: 'mid' },
  });
});

test.each(['', null, undefined, 'nonsense', '7', 'null'])('reads no aims from %j', (text) => {
  expect(parseAims(text, renames)).toBeUndefined();
});

test('leaves out values that are not ids', () => {
  expect(parseAims('{"baker":{"as":7,"aim":"s1"},"clerk":null}', renames)).toEqual({
    baker: { aim: 's1' },
    clerk: {},
  });
});

test('returns the levels that a reader works at', () => {
  expect(levelsWorkedAs({ baker: { as: 's1', aim: 's2' }, clerk: { aim: 'senior' } })).toEqual({
    baker: 's1',
  });
});
