import { expect, test } from 'vitest';
import { pick, smallCatalogue } from '../../../../tests/fixtures/small-catalogue.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import type { SearchRecord } from './search-record.ts';
import { MOST_ROWS, searchKinds, searchRecords } from './search-records.ts';

const guide = { id: 'reading', title: 'How to read', summary: 'Letters.', text: 'A is for Awareness.' };
const records = searchRecords(smallCatalogue(), [guide], createUrls('/project/'));

/** The record with an address under the base; throws an Error where there is not exactly one. */
function at(path: string): SearchRecord {
  const [found, ...others] = records.filter(({ url }) => url === `/project/${path}`);
  if (found === undefined || others.length > 0) throw new Error(`not one record has the address ${path}`);
  return found;
}

test('there is one record for each role, level, skill, domain, guide, tool, and row that has texts', () => {
  const kinds = Object.groupBy(records, ({ kind }) => kind);
  expect(Object.entries(kinds).map(([kind, found]) => [kind, found?.length])).toEqual([
    ['Role', 2],
    ['Level', 4],
    ['Skill', 4],
    ['Domain', 3],
    ['Guide', 1],
    ['Tool', 4],
    ['Requirement', 1],
  ]);
  expect(new Set(records.map(({ url }) => url)).size).toBe(records.length);
});

test('a role is found by its names, its texts and its stack', () => {
  expect(at('roles/mlops-engineer/')).toMatchObject({
    title: 'MLOps Engineer',
    names: ['MLOps Engineer', 'ML Platform Engineer'],
    family: ['ML & AI'],
  });
  expect(at('roles/mlops-engineer/').parts.map(({ text }) => text)).toEqual([
    'Brings models to production.',
    'Automates what happens to a model.',
    'Python, C*',
    'Small tasks',
    'Kubernetes',
  ]);
});

test('a skill is found by its names, its descriptors, its domain, and the families that ask for it', () => {
  expect(at('skills/mlflow/')).toMatchObject({
    names: ['MLflow', 'MLflow Tracking'],
    domains: ['Machine Learning'],
    family: ['ML & AI'],
  });
  expect(at('skills/mlflow/').parts.map(({ text }) => text)).toEqual([
    'Records runs and models.',
    'Opens a run.',
    'Logs a run.',
    'Operates a server.',
    'Extends it.',
  ]);
});

test('a domain is found by its skills', () => {
  expect(at('domains/machine-learning/').parts).toEqual([{ text: 'MLflow, PyTorch' }]);
});

test('a level is found by its whole name, or by either half of it', () => {
  const role = pick(smallCatalogue().roles, 'mlops-engineer');
  const levels = role.levels.map((level) => ({ ...level, name: 'Lead / Staff' }));
  const [, , lead] = searchRecords(
    { ...smallCatalogue(), roles: [{ ...role, levels }] },
    [],
    createUrls('/'),
  );
  expect(lead).toMatchObject({
    title: 'Lead / Staff MLOps Engineer',
    kind: 'Level',
    wholeNames: ['Lead / Staff MLOps Engineer', 'Lead MLOps Engineer', 'Staff MLOps Engineer'],
  });
});

test('comparison, match, and the calculator of each role are found by what they are called', () => {
  expect(at('compare/').wholeNames).toContain('Compare');
  expect(at('match/').wholeNames).toContain('Match');
  expect(at('roles/mlops-engineer/calculator/')).toMatchObject({
    title: 'MLOps Engineer Grade Calculator',
    names: expect.arrayContaining(['Calculator']) as unknown,
    family: ['ML & AI'],
  });
});

test('a guide is found by its words', () => {
  expect(at('guides/reading/').parts).toEqual([{ text: 'Letters.' }, { text: 'A is for Awareness.' }]);
});

test('a row is one record, with a part for each level that has a text', () => {
  expect(at('roles/mlops-engineer/#row:mlflow')).toMatchObject({
    title: 'MLflow, MLOps Engineer',
    parts: [
      { anchor: 'mlflow.junior', heading: 'Junior', text: 'Reads the runs of a "team", line by line.' },
      { anchor: 'mlflow.middle', heading: 'Middle', text: 'Logs each run.' },
    ],
  });
});

test('a row without a text is no result of its own: what is known of it stands at its skill and its role', () => {
  expect(records.filter(({ url }) => url.endsWith('#row:secrets'))).toEqual([]);
});

test('in a catalogue with very many rows, a role is one record with its domains, and a part for each row', () => {
  const catalogue = smallCatalogue();
  const role = pick(catalogue.roles, 'mlops-engineer');
  const many = { ...catalogue, roles: Array.from({ length: MOST_ROWS }, () => role) };
  const large = searchRecords(many, [], createUrls('/project/'));
  expect(large.filter(({ kind }) => kind === 'Requirement')).toEqual([]);
  expect(large.filter(({ kind }) => kind === 'Role')).toHaveLength(MOST_ROWS);
  const whole = large[0];
  expect(whole).toMatchObject({
    ...at('roles/mlops-engineer/'),
    domains: role.matrix.map(({ domain }) => domain.name),
    parts: expect.arrayContaining(at('roles/mlops-engineer/').parts) as unknown,
  });
  expect(whole?.parts.filter(({ anchor }) => anchor !== undefined)).toEqual([
    {
      anchor: 'row:mlflow',
      heading: 'MLflow',
      text: 'Reads the runs of a "team", line by line. Logs each run.',
    },
  ]);
});

test('the kinds of results are those that there are records of', () => {
  const catalogue = smallCatalogue();
  const many = { ...catalogue, roles: Array.from({ length: MOST_ROWS }, () => catalogue.roles).flat() };
  for (const one of [catalogue, many]) {
    const found = searchRecords(one, [guide], createUrls('/')).map(({ kind }) => kind);
    expect(searchKinds(one)).toEqual([...new Set(found)]);
  }
});
