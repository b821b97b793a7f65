import { expect, test } from 'vitest';
import { smallCatalogue, type SmallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { sampleRows } from './sample.ts';

const levels = { junior: null, middle: null, senior: null };

/** A row that is mandatory from a level on, or never. */
const rowFrom = (
  start: 'junior' | 'middle' | 'senior' | 'never',
): SmallContent['requirements'][string][string] =>
  Object.fromEntries(
    Object.keys(levels).map((level, index, ids) => {
      return [level, { proficiency: 'working', mandatory: start !== 'never' && index >= ids.indexOf(start) }];
    }),
  );

function sampleOf(rows: SmallContent['requirements'][string]) {
  const { roles } = smallCatalogue({
    skills: Object.fromEntries(Object.keys(rows).map((id) => [`tools/${id}`, { name: id }])),
    roles: { small: { name: 'A', levels: { junior: null } }, large: { name: 'B', levels } },
    requirements: { 'small/tools': { [Object.keys(rows)[0] ?? '']: { junior: {} } }, 'large/tools': rows },
  });
  return sampleRows(roles);
}

test('takes rows of the largest role, those that are mandatory from the lowest levels first', () => {
  expect(
    sampleOf({ d: rowFrom('never'), c: rowFrom('senior'), b: rowFrom('middle'), a: rowFrom('junior') }),
  ).toEqual({ role: 'large', skills: ['a', 'b', 'c', 'd'] });
});

test('takes six rows, one from each level in turn', () => {
  const rows = {
    ...Object.fromEntries(['s', 't', 'u', 'v'].map((id) => [id, rowFrom('senior')])),
    ...Object.fromEntries(['j', 'k', 'l', 'm'].map((id) => [id, rowFrom('junior')])),
  };
  expect(sampleOf(rows)?.skills).toEqual(['j', 's', 'k', 't', 'l', 'u']);
});

test('takes six rows if all are mandatory from one level', () => {
  const rows = Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => [`s${id}`, rowFrom('middle')]),
  );
  expect(sampleOf(rows)?.skills).toEqual(['sa', 'sb', 'sc', 'sd', 'se', 'sf']);
});

test('is undefined if there are no roles', () => {
  expect(sampleRows([])).toBeUndefined();
});
