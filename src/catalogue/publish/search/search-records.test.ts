import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barOf } from '#catalogue/model/bar.ts';
import type { Requirement } from '#catalogue/model/catalogue.ts';
import { drawnCatalogue } from '../../../../tests/fixtures/drawn-catalogue.ts';
import { fixtureCatalogue } from '../../../../tests/fixtures/fixture-catalogue.ts';
import {
  pick,
  rowWithAlternatives,
  smallCatalogue,
  smallContent,
  type SmallContent,
} from '../../../../tests/fixtures/small-catalogue.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import type { SearchRecord } from './search-record.ts';
import { findsRows, MOST_ROWS, searchKinds, searchRecords } from './search-records.ts';

const guide = { id: 'reading', title: 'How to read', summary: 'Letters.', text: 'A is for Awareness.' };
const records = searchRecords(smallCatalogue(), [guide], createUrls('/project/'));

function at(path: string): SearchRecord {
  const [found, ...others] = records.filter(({ url }) => url === `/project/${path}`);
  if (found === undefined || others.length > 0) throw new Error(`expected one record at ${path}`);
  return found;
}

test('has one record for each role, level, skill, domain, guide, tool, and row with texts', () => {
  const kinds = Object.groupBy(records, ({ kind }) => kind);
  expect(Object.entries(kinds).map(([kind, found]) => [kind, found.length])).toEqual([
    ['Role', 2],
    ['Level', 4],
    ['Skill', 4],
    ['Domain', 3],
    ['Guide', 1],
    ['Tool', 4],
    ['Requirement', 3],
  ]);
  expect(new Set(records.map(({ url }) => url)).size).toBe(records.length);
});

test('finds a role by its names, its texts and its stack', () => {
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

test('finds a skill by its names, its descriptors, its domain, and the families that require it', () => {
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

test('finds skills, roles and domains by their codes, and rows by those of their skills', () => {
  const urls = createUrls('/');
  const coded = searchRecords(fixtureCatalogue('shapes'), [], urls);
  const namesAt = (url: string) => coded.find((record) => record.url === url);
  expect(namesAt(urls.skill('half-said'))).toMatchObject({
    names: ['Half-said', 'Oxymoron', 'A1', 'NUAN'],
    wholeNames: ['Half-said', 'Oxymoron', 'A1', 'NUAN', 'half-said'],
  });
  expect(namesAt(urls.role('solo'))?.wholeNames).toEqual(['Soloist', 'J040', 'solo']);
  expect(namesAt(urls.domain('plain'))).toMatchObject({ names: ['Plain', 'P'], wholeNames: ['Plain', 'P'] });
  expect(namesAt(urls.row('solo', 'half-said'))?.names).toContain('A1');
});

test('finds a domain by its skills', () => {
  expect(at('domains/machine-learning/').parts).toEqual([{ text: 'MLflow, PyTorch' }]);
});

test('finds a level by its whole name or by either half of it', () => {
  const role = pick(smallCatalogue().roles, 'mlops-engineer');
  const levels = role.levels.map((level) => ({
    ...level,
    name: 'Lead / Staff',
    title: 'Lead / Staff MLOps Engineer',
  }));
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

test('finds a level by its title and its name, and names its role if the title does not', () => {
  const role = { name: 'Engineer', levels: { boss: { name: 'Boss', title: 'Director' } } };
  const catalogue = smallCatalogue({ roles: { engineer: role }, requirements: {} });
  const [level] = searchRecords(catalogue, [], createUrls('/')).filter(({ kind }) => kind === 'Level');
  expect(level).toMatchObject({
    title: 'Director',
    names: ['Director', 'Boss'],
    wholeNames: ['Director', 'Boss', 'Boss Engineer'],
    note: 'Engineer',
  });
});

test('finds comparison, match and the calculator of each role by their names', () => {
  expect(at('compare/').wholeNames).toContain('Compare');
  expect(at('match/').wholeNames).toContain('Match');
  expect(at('roles/mlops-engineer/calculator/')).toMatchObject({
    title: 'MLOps Engineer Grade Calculator',
    names: expect.arrayContaining(['Calculator']) as unknown,
    family: ['ML & AI'],
  });
});

test.each([
  [{ calculator: false }, ['/compare/']],
  [
    { match: false, compare: false },
    ['/roles/mlops-engineer/calculator/', '/roles/data-engineer/calculator/'],
  ],
  [{ calculator: false, compare: false }, []],
])('finds only the other tools with %j', (parts, urls) => {
  const catalogue = smallCatalogue({ site: { ...smallContent.site, parts } });
  const tools = searchRecords(catalogue, [], createUrls('/')).filter(({ kind }) => kind === 'Tool');
  expect(tools.map(({ url }) => url).toSorted()).toEqual(urls.toSorted());
  expect(searchKinds(catalogue, false).includes('Tool')).toBe(urls.length > 0);
});

test('finds a guide by its words', () => {
  expect(at('guides/reading/').parts).toEqual([{ text: 'Letters.' }, { text: 'A is for Awareness.' }]);
});

test('has one record for a row, with a part for each level that has a text', () => {
  expect(at('roles/mlops-engineer/#row:mlflow')).toMatchObject({
    title: 'MLflow, MLOps Engineer',
    parts: [
      { anchor: 'mlflow.junior', heading: 'Junior', text: 'Reads the runs of a "team", line by line.' },
      { anchor: 'mlflow.middle', heading: 'Middle', text: 'Logs each run.' },
      { anchor: 'mlflow.senior', heading: 'Senior or Staff', text: 'Operates a server.' },
    ],
  });
});

test('has no record for a row without a bar', () => {
  expect(records.filter(({ url }) => url.endsWith('#row:pytorch'))).toEqual([]);
});

test('finds a row by its examples and by the names of its alternatives', () => {
  const catalogue = smallCatalogue({
    requirements: {
      'data-engineer/machine-learning': {
        pytorch: rowWithAlternatives(['mlflow'], { only: { expects: 'Computes.', example: 'Adds *two*.' } }),
      },
    },
  });
  const row = searchRecords(catalogue, [], createUrls('/')).find(({ kind }) => kind === 'Requirement');
  expect(row).toMatchObject({
    url: '/roles/data-engineer/#row:pytorch',
    title: 'PyTorch, or MLflow, Data Engineer',
    names: ['PyTorch', 'MLflow', 'MLflow Tracking'],
    parts: [{ anchor: 'pytorch.only', heading: 'Practitioner', text: 'Computes. Adds two.' }],
  });
});

test('finds a skill by its evidence', () => {
  const skills = { 'tools/c-star': { name: 'C*', evidence: ['A program.'] } };
  const [skill] = searchRecords(smallCatalogue({ skills, requirements: {} }), [], createUrls('/')).filter(
    ({ kind }) => kind === 'Skill',
  );
  expect(skill?.parts).toEqual([{ text: 'A program.' }]);
});

test('in a catalogue with very many rows, has one record for a role with its domains and a part for each row', () => {
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
      text: 'Reads the runs of a "team", line by line. Logs each run. Operates a server.',
    },
    { anchor: 'row:secrets', heading: 'Secrets', text: 'Keeps a password out of the code.' },
  ]);
});

test.each([
  [10_000, true],
  [10_001, false],
])('each of %i rows is a separate result: %s', (count, isFound) => {
  const catalogue = smallCatalogue();
  const role = pick(catalogue.roles, 'mlops-engineer');
  const [section] = role.matrix;
  const [row] = section?.rows ?? [];
  if (section === undefined || row === undefined) throw new Error('the role has no rows');
  const matrix = [{ ...section, rows: Array.from({ length: count }, () => row) }];
  expect(findsRows({ ...catalogue, roles: [{ ...role, matrix }] })).toBe(isFound);
});

test('lists the kinds of results that have records', () => {
  const catalogue = smallCatalogue();
  const many = { ...catalogue, roles: Array.from({ length: MOST_ROWS }, () => catalogue.roles).flat() };
  const silent = smallCatalogue({ requirements: {} });
  for (const [one, guides] of [
    [catalogue, [guide]],
    [catalogue, []],
    [many, []],
    [silent, []],
  ] as const) {
    const found = searchRecords(one, guides, createUrls('/')).map(({ kind }) => kind);
    expect(searchKinds(one, guides.length > 0)).toEqual([...new Set(found)]);
  }
});

test('in any catalogue, contains no unknown proficiency, and each row with a text once', () => {
  fc.assert(
    fc.property(drawnCatalogue, (catalogue) => {
      const found = searchRecords(catalogue, [], createUrls('/'));
      expect(JSON.stringify(found)).not.toMatch(/undefined|\bnull\b/);
      expect(new Set(found.map(({ url }) => url)).size).toBe(found.length);
      const rows = catalogue.roles.flatMap(({ matrix }) => matrix.flatMap((section) => section.rows));
      const asked = rows.filter(({ cells }) => cells.some((cell) => cell !== undefined && hasText(cell)));
      expect(found.filter(({ kind }) => kind === 'Requirement')).toHaveLength(asked.length);
      expect(searchKinds(catalogue, false)).toEqual([...new Set(found.map(({ kind }) => kind))]);
    }),
    { numRuns: 40 },
  );
});

function hasText(cell: Requirement): boolean {
  return barOf(cell) !== undefined || cell.examples.length > 0;
}

test('a record of each kind has its names, its filters and its note', () => {
  const facetsAt = (path: string) => {
    const { family, domains, names, wholeNames, note } = at(path);
    return { family, domains, names, wholeNames, note };
  };
  const mlops = ['MLOps Engineer', 'ML Platform Engineer'];
  expect(facetsAt('roles/mlops-engineer/')).toEqual({
    family: ['ML & AI'],
    domains: [],
    names: mlops,
    wholeNames: [...mlops, 'mlops-engineer'],
    note: 'ML & AI',
  });
  expect(facetsAt('roles/data-engineer/')).toMatchObject({ family: [], note: undefined });
  expect(facetsAt('roles/data-engineer/levels/only/')).toEqual({
    family: [],
    domains: [],
    names: ['Practitioner'],
    wholeNames: ['Practitioner', 'Practitioner Data Engineer'],
    note: 'Data Engineer',
  });
  expect(facetsAt('roles/mlops-engineer/#row:mlflow')).toEqual({
    family: ['ML & AI'],
    domains: ['Machine Learning'],
    names: ['MLflow', 'MLflow Tracking'],
    wholeNames: [],
    note: 'Machine Learning',
  });
  expect(facetsAt('domains/tools/')).toEqual({
    family: [],
    domains: ['Tools'],
    names: ['Tools'],
    wholeNames: ['Tools'],
    note: undefined,
  });
  expect(facetsAt('guides/reading/')).toEqual({
    family: [],
    domains: [],
    names: ['How to read'],
    wholeNames: ['How to read'],
    note: undefined,
  });
});

test('finds a level by its summary, and notes its role and its family', () => {
  expect(at('roles/mlops-engineer/levels/senior/').parts).toEqual([{ text: 'Decides.' }]);
  const roles = {
    tester: { name: 'Tester', family: 'ml-ai', levels: { boss: { name: 'Boss', title: 'Director' } } },
  };
  const catalogue = smallCatalogue({ roles, requirements: {} });
  const [level] = searchRecords(catalogue, [], createUrls('/')).filter(({ kind }) => kind === 'Level');
  expect(level?.note).toBe('Tester, ML & AI');
});

test('lists no kinds of results that a catalogue does not have', () => {
  const empty = { ...smallCatalogue(), roles: [], skills: [], domains: [] };
  expect(searchKinds(empty, true)).toEqual(['Guide', 'Tool']);
});

test('lists rows among the kinds of results if they have texts or examples', () => {
  const kindsWith = (cell: SmallContent['requirements'][string][string]) =>
    searchKinds(smallCatalogue({ requirements: { 'data-engineer/tools': { 'c-star': cell } } }), false);
  expect(kindsWith({ only: { mandatory: true } })).not.toContain('Requirement');
  expect(kindsWith({ only: { example: 'Adds two.' } })).toContain('Requirement');
  expect(kindsWith({ only: { expects: 'Computes.' } })).toContain('Requirement');
});
