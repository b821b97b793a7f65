import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { cellsIn, faultsOf, goodTables } from '../../../tests/fixtures/cells-in.ts';
import { catalogueIn, csvOf, goodPlanOf } from '../../../tests/fixtures/plan-import-of.ts';
import { changedSource } from '#reader/content-source.ts';
import type { ImportOptions } from './import-options.ts';
import { parseScaleOption } from './scale/parse-scale.ts';

interface OwnersTable {
  /** The name of the file in `tests/fixtures/tables`. */
  file: string;
  options?: Partial<ImportOptions>;
  cells: string[];
  facts?: (catalogue: Catalogue) => unknown;
  are?: unknown;
  notes?: string[];
}

const dev = { role: 'Dev' };

const tables: OwnersTable[] = [
  { file: 'blank-proficiency.csv', cells: ['Designer, Any, Research: ✓'] },
  {
    file: 'numeric-scale.csv',
    cells: ['Dev, L1, Writing: 1', 'Dev, L2, Writing: 2'],
    facts: ({ scale }) => scale.map(({ letter, value }) => [letter, value]),
    are: [
      ['1', 1],
      ['2', 2],
    ],
    notes: [
      'scale: 1 and 2, from the numbers in the file; name them with --scale "1=…,2=…" or in scale.yaml',
    ],
  },
  {
    file: 'decimal-scale.csv',
    cells: ['Dev, L1, Writing: 1.5', 'Dev, L2, Writing: 2', 'Dev, L3, Writing: 2.5'],
    facts: ({ scale }) => scale.map(({ letter }) => letter),
    are: ['1½', '2', '2½'],
  },
  {
    file: 'domain-order.csv',
    cells: ['Dev, Junior, Git: Working', 'Dev, Junior, Writing: Working'],
    facts: ({ domains }) => domains.map(({ name }) => name),
    are: ['Technical', 'Communication'],
  },
  {
    file: 'merged-domain.csv',
    cells: ['Dev, D1, Reads: Basic', 'Dev, D1, Writes: Basic'],
    facts: ({ domains }) => domains.map(({ name }) => name),
    are: ['Design'],
    notes: ['domain: carried down to 1 skill, as in merged cells'],
  },
  {
    file: 'br-and-link.csv',
    options: { baseUrl: 'https://example.org/handbook/' },
    cells: ['Dev, Junior, Git: Working, One\n\ntwo, see [the guide](https://example.org/handbook/docs/a.md)'],
  },
  { file: 'no-role.csv', options: dev, cells: ['Dev, Junior, Writing: Working'] },
  {
    file: 'wide.csv',
    options: dev,
    cells: ['Dev, Junior, Writing: 1', 'Dev, Senior, Writing: 2'],
    notes: ['levels: the columns "Junior", "Senior" of wide.csv'],
  },
  {
    file: 'code-as-id.csv',
    cells: ['Dev, Junior, Writing: Working', 'Dev, Senior, Writing: Expert'],
    facts: ({ skills }) => skills.map(({ id, code }) => [id, code]),
    are: [['writing', 'A1']],
  },
  {
    file: 'cyrillic.csv',
    cells: ['Разработчик, Младший, Архитектура: Working'],
    facts: ({ roles, skills }) =>
      [...roles, ...roles.flatMap(({ levels }) => levels), ...skills].map(({ id }) => id),
    are: ['razrabotchik', 'mladshiy', 'arkhitektura'],
  },
  {
    file: 'dictionary-row.csv',
    cells: ['Dev, Junior, Git: Working'],
    facts: ({ skills }) => skills.map(({ descriptors }) => [...descriptors]),
    are: [
      [
        ['working', 'Uses it alone.'],
        ['expert', 'Teaches it.'],
      ],
    ],
  },
  { file: 'tick.csv', cells: ['Dev, D1, Git: ✓'], facts: ({ scale }) => scale, are: [] },
  {
    file: 'title-levels.csv',
    cells: ['Engineer, Junior Engineer, Git: Working', 'Engineer, Lead Engineer, Git: Expert'],
    facts: ({ roles }) => roles.flatMap(({ levels }) => levels.map(({ title }) => title)),
    are: ['Junior Engineer', 'Lead Engineer'],
  },
  {
    file: 'text-only.csv',
    cells: [
      'Dev, Junior, Writing: Meets, Writes a short note.',
      'Dev, Senior, Writing: Meets, Decides how the whole company writes.',
    ],
    notes: ['scale: one step, "Meets", since the file names no other; define more with --scale'],
  },
  { file: 'sepq.csv', cells: ['Maker, Novice, Saw: Basic, Cuts.*'] },
  {
    file: 'german.csv',
    options: { scale: parseScaleOption('Basic,Solid') },
    cells: ['Maker, Novice, Saw: Basic, Cuts.*', 'Maker, Master, Saw: Solid, Cuts.'],
  },
];

describe.each(tables)('$file', ({ file, options, cells, facts, are, notes = [] }) => {
  const files = { [file]: readTable(file) };
  const plan = goodTables(files, undefined, options);
  const catalogue = catalogueIn(plan.result);

  test('gives the intended requirements', () => {
    expect(cellsIn(catalogue)).toEqual(cells);
    if (facts) expect(facts(catalogue)).toEqual(are);
    expect(plan.notes).toEqual(expect.arrayContaining(notes));
  });

  test('changes nothing when the table or an export is imported again', () => {
    expect(goodTables(files, plan.result, { ...options, scale: undefined }).changes).toEqual(new Map());
    expect(goodPlanOf(csvOf(catalogue), plan.result).changes).toEqual(new Map());
  });
});

test('turns a relative link into text with a warning if there is no base address', () => {
  const plan = goodTables({ 'a.csv': readTable('br-and-link.csv') });
  expect(cellsIn(catalogueIn(plan.result))).toEqual([
    'Dev, Junior, Git: Working, One\n\ntwo, see the guide (docs/a.md)',
  ]);
  expect(plan.warnings).toEqual([
    {
      at: { file: 'a.csv', line: 2 },
      message: '1 relative link became text, since there is no --base-url: docs/a.md (line 2)',
    },
  ]);
});

test('reads texts that are longer than a name may be', () => {
  const text = `Writes ${'a long word, '.repeat(40)}and stops.`;
  const csv = `role,level,skill,expects\nDev,Junior,Writing,"${text}"\n`;
  expect(cellsIn(catalogueIn(goodTables({ 'a.csv': csv }).result))).toEqual([
    `Dev, Junior, Writing: ${text}`,
  ]);
});

test('warns once about all relative links', () => {
  const csv =
    'role,level,skill,proficiency,descriptor\nDev,Junior,Git,Working,See [a](b.md).\n,,Git,Expert,See [c](d.md).\n';
  expect(goodTables({ 'a.csv': csv }).warnings.map(({ message }) => message)).toEqual([
    '2 relative links became text, since there is no --base-url: b.md, d.md (lines 2 and 3)',
  ]);
});

test('counts the blank cells that require nothing', () => {
  const plan = goodTables({ 'a.csv': readTable('blank-proficiency.csv') });
  expect(plan.counts).toEqual({ read: 1, leftOut: new Map([['', 1]]) });
  expect(catalogueIn(plan.result).roles.map(({ name }) => name)).toEqual(['Designer', 'Developer']);
});

test('recognizes the steps of a numeric scale by their values after they were named', () => {
  const csv = { 'a.csv': readTable('numeric-scale.csv') };
  const { result } = goodTables(csv);
  const scale = result.read('scale.yaml');
  const named = changedSource(
    result,
    new Map([['scale.yaml', (scale.ok ? scale.source : '').replace(/name: .1.$/m, 'name: Novice')]]),
    '/nowhere',
  );
  expect(cellsIn(catalogueIn(named))).toContain('Dev, L1, Writing: Novice');
  expect(goodTables(csv, named).changes).toEqual(new Map());
});

test.each([
  [
    'no-role.csv',
    'there is no column for the role: add one, or name the role of all rows with --role "No Role"',
  ],
  ['wide.csv', 'there is no column for the role: add one, or name the role of all rows with --role "Wide"'],
])('%s needs a role', (file, fault) => {
  expect(faultsOf({ [file]: readTable(file) })).toEqual([`${file}:1  ${fault}`]);
});

test('german.csv names steps that only --scale can put in order', () => {
  expect(faultsOf({ 'german.csv': readTable('german.csv') })).toEqual([
    'german.csv:2  the file names 2 unknown proficiencies: "Basic" (1 cell), "Solid" (1 cell): put all of them in order, lowest first: --scale "Basic,Solid"',
  ]);
});

function readTable(file: string): Uint8Array {
  return readFileSync(join(import.meta.dirname, '../../../tests/fixtures/tables', file));
}
