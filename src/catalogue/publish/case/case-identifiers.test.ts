import { expect, test } from 'vitest';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { pick, smallCatalogue } from '../../../../tests/fixtures/small-catalogue.ts';
import { createCaseIdentifiers } from './case-identifiers.ts';

const ids = createCaseIdentifiers('https://example.org');
const item = (id: string, ...formerIds: string[]) => ({ id, formerIds });
const skill = item('mlflow');

// Programs keep these identifiers, so no change of the code may alter them.
test.each([
  ['the skills', ids.skills, '297e2e58-2a52-5df1-b5a5-5a13b123dad5'],
  ['a skill', ids.skill(skill), '2f76e3c8-95fb-5486-8781-27aef0bc00f8'],
  ['a role', ids.role(item('mlops-engineer')), '3db49ed8-25ad-5d35-bdad-66bca1c48201'],
  ['a level', ids.level(item('mlops-engineer'), item('senior')), 'ca11993a-6d64-5ad2-9405-0542a1a03b1d'],
  ['a proficiency', ids.proficiency(item('working')), '8911baee-b48a-52d9-86bf-614028f3ccf4'],
  ['a domain', ids.domain(item('security')), '0824b35c-fc6e-57c0-ace1-767e0649b353'],
  ['a group', ids.group(item('machine-learning'), { id: 'mlops' }), '2ebe4c35-d4c3-5af0-a369-3882aa2b1867'],
])('the identifier of %s never changes', (_, identifier, expected) => {
  expect(identifier).toBe(expected);
});

test('the identifier of a requirement is made of the first ids of its role, skill and level', () => {
  const { roles } = smallCatalogue();
  const requirement = requirementsOf(pick(roles, 'mlops-engineer')).find(
    ({ id }) => id === 'mlops-engineer/mlflow/senior',
  );
  expect(requirement && ids.requirement(requirement)).toBe(
    ids.derived('requirement', 'ml-engineer', 'mlflow-tracking', 'senior'),
  );
});

test('an item with former ids has the identifier of the first', () => {
  expect(ids.skill(item('ml-flow', 'mlflow', 'tracking'))).toBe(ids.skill(skill));
  expect(ids.group(item('ai', 'machine-learning'), { id: 'mlops' })).toBe(
    ids.group(item('machine-learning'), { id: 'mlops' }),
  );
  expect(ids.level(item('lead', 'senior'), item('top', 'high'))).toBe(
    ids.level(item('senior'), item('high')),
  );
});

test('items of different kinds with one id have different identifiers', () => {
  const same = item('security');
  const all = [ids.skill(same), ids.role(same), ids.domain(same), ids.proficiency(same)];
  expect(new Set(all).size).toBe(all.length);
});

test.each([
  ['https://example.org/', true],
  ['HTTPS://Example.org:443', true],
  ['https://example.org?a#b', true],
  ['https://example.org/ladder', false],
  ['https://example.com', false],
])('the framework at %s has the identifiers of https://example.org: %s', (url, isSame) => {
  expect(createCaseIdentifiers(url).skill(skill) === ids.skill(skill)).toBe(isSame);
});

test('a slash at the end of the address changes nothing', () => {
  const [one, other] = ['https://example.org/ladder', 'https://example.org/ladder/'].map(
    (url) => createCaseIdentifiers(url).skills,
  );
  expect(one).toBe(other);
});
