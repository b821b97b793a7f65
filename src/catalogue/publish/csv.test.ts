import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { unguardFormula } from './csv-formula.ts';
import { csvCells, csvColumns, csvColumnsOf, csvRequirementsOf, formatCsv } from './csv.ts';
import { predecessorIdOf } from './csv-levels.ts';
import { fixtureCatalogue } from '../../../tests/fixtures/fixture-catalogue.ts';
import {
  pick,
  rowWithAlternatives,
  smallCatalogue,
  smallContent,
} from '../../../tests/fixtures/small-catalogue.ts';

const catalogue = smallCatalogue();
const csv = formatCsv(requirementsOf(pick(catalogue.roles, 'mlops-engineer')));

test('has a header, then a row for each requirement in display order', () => {
  const rows: string[][] = parse(csv);
  expect(rows[0]).toEqual([...csvColumns.slice(0, 16), 'level_short']);
  expect(rows.slice(1).map((row) => row.slice(0, 5))).toEqual([
    ['MLOps Engineer', 'Junior', 'MLflow', 'Awareness', 'no'],
    ['MLOps Engineer', 'Middle', 'MLflow', 'Working', 'yes'],
    ['MLOps Engineer', 'Senior or Staff', 'MLflow', 'Advanced', 'yes'],
    ['MLOps Engineer', 'Senior or Staff', 'PyTorch', 'Working', 'no'],
    ['MLOps Engineer', 'Junior', 'Secrets', 'Working', 'yes'],
  ]);
});

test('mentions no level before a lower one, and otherwise keeps the order of the matrix', () => {
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

test('has the same cells as `csvCells()`, which does not guard against formulas', () => {
  const requirements = requirementsOf(pick(catalogue.roles, 'mlops-engineer'));
  const cells = csvCells(requirements);
  expect(cells).toEqual(parse(csv));
  const { roles } = smallCatalogue({
    roles: { ...smallContent.roles, 'data-engineer': { name: '=1+1', levels: { only: { name: '@x' } } } },
  });
  expect(csvCells(requirementsOf(pick(roles, 'data-engineer')))[1]?.slice(0, 2)).toEqual(['=1+1', '@x']);
});

test('contains no formula, even with such a role name', () => {
  const roles = {
    ...smallContent.roles,
    'data-engineer': { name: '=1+1', levels: { only: { name: '@x' } } },
  };
  const rows: string[][] = parse(
    formatCsv(requirementsOf(pick(smallCatalogue({ roles }).roles, 'data-engineer'))),
  );
  expect(rows[1]?.slice(0, 2)).toEqual(["'=1+1", "'@x"]);
});

test('starts with the essential columns', () => {
  expect(csvColumns.slice(0, 6)).toEqual(['role', 'level', 'skill', 'proficiency', 'mandatory', 'expects']);
});

test('fills all columns for which the content has values', () => {
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
    level_short: 'Jun',
  });
});

test('contains only short names from the content', () => {
  const rows: Record<string, string>[] = parse(csv, { columns: true });
  expect(Object.fromEntries(rows.map((row) => [row['level_id'], row['level_short']]))).toEqual({
    junior: 'Jun',
    middle: '',
    senior: 'Sr',
  });
});

test('has separate columns for the codes of skills, roles and domains', () => {
  const coded = smallCatalogue({
    domains: { ...smallContent.domains, tools: { name: 'Tools', code: 'T' } },
    skills: { ...smallContent.skills, 'tools/c-star': { name: 'C*', code: '040' } },
    roles: {
      ...smallContent.roles,
      'data-engineer': { name: 'Data Engineer', code: 'DE', levels: { only: { name: 'Practitioner' } } },
    },
  });
  const codes = rowsOf(coded)
    .filter((row) => row['role_id'] === 'data-engineer')
    .map((row) => [row['skill_id'], row['code'], row['role_code'], row['domain_code']]);
  expect(codes).toEqual([
    ['mlflow', '', 'DE', ''],
    ['c-star', '040', 'DE', 'T'],
  ]);
});

test('has no column that only an import reads', () => {
  const coded = fixtureCatalogue('shapes');
  const columns = csvColumnsOf(coded.roles.flatMap(requirementsOf));
  expect(columns).toEqual(expect.arrayContaining(['code', 'role_code', 'domain_code']));
  expect(csvColumns).toContain('level_order');
  expect(columns).not.toContain('level_order');
});

test('leaves a cell blank if the content has no value', () => {
  const rows: Record<string, string>[] = parse(csv, { columns: true });
  expect(rows[3]).toMatchObject({ expects: '', group: '', skill_summary: '', descriptor: '' });
});

test('quotes only the cells that RFC 4180 requires to be quoted', () => {
  const lines = csv.split('\r\n');
  expect(lines[1]).toContain(',no,"Reads the runs of a ""team"", line by line.",mlops-engineer,');
  expect(lines[2]).toContain(',yes,"Logs\neach run.",mlops-engineer,');
  expect(lines[4]).toContain('MLOps Engineer,Senior or Staff,PyTorch,Working,no,,mlops-engineer,');
});

test('ends all lines with CR LF, including the last, and has no byte-order mark', () => {
  expect(csv.replaceAll('\r\n', '')).not.toMatch(/\r/);
  expect(csv.match(/\r\n/g)).toHaveLength(6);
  expect(csv).toMatch(/^role,[\s\S]*\r\n$/);
});

test('consists of the header if there are no requirements', () => {
  expect(formatCsv([])).toBe(
    'role,level,skill,expects,role_id,level_id,skill_id,family,domain,group,role_tagline,level_summary,skill_summary,descriptor\r\n',
  );
});

function rowsOf(catalogue: Catalogue): Record<string, string>[] {
  return parse(formatCsv(catalogue.roles.flatMap(csvRequirementsOf)), { columns: true });
}

describe('without a scale', () => {
  const rows = rowsOf(fixtureCatalogue('text-only'));

  test('has no marks, titles, tracks, examples or alternatives', () => {
    const columns = Object.keys(rows[0] ?? {});
    expect(columns.slice(0, 5)).toEqual(['role', 'level', 'skill', 'proficiency', 'expects']);
    expect(columns.slice(-2)).toEqual(['descriptor', 'evidence']);
  });

  test('has check marks for requirements without a text', () => {
    expect(rows.map(({ expects, proficiency }) => [expects !== '', proficiency]).toSorted()).toEqual([
      [false, '✓'],
      ...Array.from({ length: 7 }, () => [true, '']),
    ]);
  });

  test('has no column of proficiencies if every requirement has a text', () => {
    const clerk = pick(fixtureCatalogue('text-only').roles, 'clerk');
    expect(formatCsv(csvRequirementsOf(clerk))).toMatch(/^role,level,skill,expects,/);
  });
});

describe('with tracks, alternatives and examples', () => {
  const rows = rowsOf(fixtureCatalogue('tracks'));
  const cellsAt = (column: string, key: string): string[] => [
    ...new Set(rows.filter((row) => Object.values(row).includes(key)).map((row) => row[column] ?? '')),
  ];

  test('names the level below if the order does not show it or the content names it', () => {
    const after = rows.map((row) => [row['level_id'], row['level_after']]);
    expect(Object.fromEntries(after)).toEqual({
      junior: '',
      senior: '',
      chef: '',
      staff: 'senior',
      principal: 'staff',
      manager: 'senior',
      director: 'manager',
    });
  });

  test('contains only titles and tracks from the content', () => {
    expect(cellsAt('level_title', 'staff')).toEqual(['']);
    expect(cellsAt('level_title', 'chef')).toEqual(['Head of the Bakery']);
    expect(cellsAt('level_track', 'Engineering Manager')).toEqual(['Management']);
    expect(cellsAt('level_track', 'Director')).toEqual(['']);
  });

  test('has ids of alternatives, and examples and evidence on separate lines', () => {
    expect(cellsAt('alternatives', 'gas-oven')).toEqual(['wood-oven; electric-oven']);
    expect(cellsAt('example', 'Designs a service that two teams use.')).toEqual([
      'Designs the login that shop and archive share.\nSplits a report into a job and a page.',
    ]);
    expect(cellsAt('evidence', 'design')).toEqual([
      'A design that was built, with the questions that it answered.\nA decision with its reasons, written down.',
    ]);
  });
});

test('names an alternative that no row names if its name cannot be derived from its id', () => {
  const content = {
    skills: {
      ...smallContent.skills,
      'tools/aws': { name: 'AWS' },
      'tools/google-cloud': { name: 'Google Cloud' },
    },
    requirements: {
      ...smallContent.requirements,
      'data-engineer/tools': {
        'c-star': rowWithAlternatives(['google-cloud', 'aws', 'pytorch'], {
          only: { expects: 'Runs a job.' },
        }),
      },
    },
  };
  const row = rowsOf(smallCatalogue(content)).find((one) => one['alternatives'] !== '');
  expect(row?.['alternatives']).toBe('google-cloud; AWS; pytorch');
});

test('skips a level without requirements when it names the level below', () => {
  const role = pick(
    smallCatalogue({
      roles: {
        ...smallContent.roles,
        'data-engineer': {
          name: 'Data Engineer',
          levels: {
            only: { name: 'First' },
            quiet: { name: 'Quiet' },
            second: { name: 'Second', after: 'quiet' },
            other: { name: 'Other', after: 'quiet' },
          },
        },
      },
      requirements: {
        ...smallContent.requirements,
        'data-engineer/tools': {
          'c-star': { only: { expects: 'A.' }, second: { expects: 'B.' }, other: { expects: 'C.' } },
        },
      },
    }).roles,
    'data-engineer',
  );
  expect(role.levels.map((level) => predecessorIdOf(level, role))).toEqual([
    undefined,
    'only',
    'only',
    'only',
  ]);
});

test.each(['a,b', 'a;b', '"', 'a\nb', 'a, "b"\n\nc', "'a", '=1+1', 'é, 日本', '| a |'])(
  'restores the text %j',
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
