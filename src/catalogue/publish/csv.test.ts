import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { unguardFormula } from './csv-formula.ts';
import { csvColumns, csvRequirementsOf, formatCsv } from './csv.ts';
import { pick, smallCatalogue, smallContent } from '../../../tests/fixtures/small-catalogue.ts';

const catalogue = smallCatalogue();
const csv = formatCsv(requirementsOf(pick(catalogue.roles, 'mlops-engineer')));

test('has a header, then a row a requirement, in the order shown', () => {
  const rows: string[][] = parse(csv);
  expect(rows[0]).toEqual([...csvColumns]);
  expect(rows.slice(1).map((row) => row.slice(0, 5))).toEqual([
    ['MLOps Engineer', 'Junior', 'MLflow', 'Awareness', 'no'],
    ['MLOps Engineer', 'Middle', 'MLflow', 'Working', 'yes'],
    ['MLOps Engineer', 'Senior or Staff', 'MLflow', 'Advanced', 'yes'],
    ['MLOps Engineer', 'Senior or Staff', 'PyTorch', 'Working', 'no'],
    ['MLOps Engineer', 'Junior', 'Secrets', 'Working', 'yes'],
  ]);
});

test('mentions no level before a lower one, and keeps the order of the matrix where it can', () => {
  const requirements = {
    ...smallContent.requirements,
    'mlops-engineer/machine-learning': {
      pytorch: { senior: { proficiency: 'working' } },
      mlflow: { middle: { proficiency: 'working' }, senior: { proficiency: 'working' } },
    },
  };
  const role = pick(smallCatalogue({ requirements }).roles, 'mlops-engineer');
  expect(csvRequirementsOf(role).map(({ id }) => id.replace('mlops-engineer/', ''))).toEqual([
    'secrets/junior',
    'mlflow/middle',
    'pytorch/senior',
    'mlflow/senior',
  ]);
});

test('holds no formula, whatever a role is called', () => {
  const roles = {
    ...smallContent.roles,
    'data-engineer': { name: '=1+1', levels: { only: { name: '@x' } } },
  };
  const rows: string[][] = parse(
    formatCsv(requirementsOf(pick(smallCatalogue({ roles }).roles, 'data-engineer'))),
  );
  expect(rows[1]?.slice(0, 2)).toEqual(["'=1+1", "'@x"]);
});

test('starts with the columns that are needed', () => {
  expect(csvColumns.slice(0, 6)).toEqual(['role', 'level', 'skill', 'proficiency', 'mandatory', 'expects']);
});

test('fills every column that the content has', () => {
  const rows: Record<string, string>[] = parse(csv, { columns: true });
  expect(rows[0]).toEqual({
    role: 'MLOps Engineer',
    level: 'Junior',
    skill: 'MLflow',
    proficiency: 'Awareness',
    mandatory: 'no',
    expects: 'Reads the runs of a "team", line by line.',
    role_id: 'mlops-engineer',
    level_id: 'junior',
    skill_id: 'mlflow',
    family: 'ML & AI',
    domain: 'Machine Learning',
    group: 'MLOps',
    role_tagline: 'Brings models to *production*.',
    level_summary: 'Works with guidance.',
    skill_summary: 'Records **runs** and models.',
    descriptor: 'Opens a run.',
  });
});

test('leaves a cell blank where the content has nothing', () => {
  const rows: Record<string, string>[] = parse(csv, { columns: true });
  expect(rows[3]).toMatchObject({ expects: '', group: '', skill_summary: '', descriptor: '' });
});

test('quotes what RFC 4180 wants quoted, and nothing else', () => {
  const lines = csv.split('\r\n');
  expect(lines[1]).toContain(',no,"Reads the runs of a ""team"", line by line.",mlops-engineer,');
  expect(lines[2]).toContain(',yes,"Logs\neach run.",mlops-engineer,');
  expect(lines[4]).toContain('MLOps Engineer,Senior or Staff,PyTorch,Working,no,,mlops-engineer,');
});

test('ends each line with CR LF, the last one too, and has no byte-order mark', () => {
  expect(csv.replaceAll('\r\n', '')).not.toMatch(/\r/);
  expect(csv.match(/\r\n/g)).toHaveLength(6);
  expect(csv).toMatch(/^role,[\s\S]*\r\n$/);
});

test('is only a header without requirements', () => {
  expect(formatCsv([])).toBe(`${csvColumns.join(',')}\r\n`);
});

test.each(['a,b', 'a;b', '"', 'a\nb', 'a, "b"\n\nc', "'a", '=1+1', 'é, 日本', '| a |'])(
  'brings back the text %j',
  (text) => {
    const requirements = {
      ...smallContent.requirements,
      'data-engineer/tools': { 'c-star': { only: { proficiency: 'expert', expects: text } } },
    };
    const role = pick(smallCatalogue({ requirements }).roles, 'data-engineer');
    const rows: Record<string, string>[] = parse(formatCsv(requirementsOf(role)), { columns: true });
    expect(rows.map(({ skill_id, expects }) => [skill_id, unguardFormula(expects ?? '')])).toContainEqual([
      'c-star',
      text,
    ]);
  },
);
