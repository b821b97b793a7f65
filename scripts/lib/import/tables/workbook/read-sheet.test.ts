import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import { cellsOfFile, openOne } from '../../../../../tests/fixtures/open-one.ts';
import { rawWorkbook, textCell, type RawSheet } from '../../../../../tests/fixtures/raw-workbook.ts';

const fixture = new URL('../../../../../tests/fixtures/workbooks/', import.meta.url);

const cellsOf = async (data: SheetData) => cellsOfFile(await writeWorkbook(data).toBuffer());

async function faultsOf(sheet: Omit<RawSheet, 'name'>): Promise<string[]> {
  return (await openOne(rawWorkbook([{ name: 'Profile', ...sheet }]))).faults;
}

test.each([
  [2, '2'],
  [1.5, '1.5'],
  [0.1 + 0.2, '0.3'],
  [-0.05, '-0.05'],
  [20_260_301, '20260301'],
  [true, 'true'],
  [false, 'false'],
  [new Date('2026-03-01T00:00:00Z'), '2026-03-01'],
  [new Date('2026-03-01T18:30:00Z'), '2026-03-01'],
  ['2.0', '2.0'],
  [' Résumé 学习 🥐 ', ' Résumé 学习 🥐 '],
  ['a\nb\r\nc', 'a\nb\nc'],
  ["'=1+1", "'=1+1"],
  ['=1+1', '=1+1'],
  ['a < b & "c"', 'a < b & "c"'],
])('reads the cell %j as "%s"', async (value, text) => {
  const cell = value instanceof Date ? { value, type: Date, format: 'd.m.yyyy' } : value;
  expect(await cellsOf([['head'], [cell]])).toEqual([['head'], [text]]);
});

test('skips blank rows without renumbering the others', async () => {
  const data = [[null], ['role', 'level'], [null, ' '], [], ['Baker', null]];
  const { table } = await openOne(await writeWorkbook(data).toBuffer());
  expect(table).toEqual({
    header: { line: 2, cells: ['role', 'level'] },
    rows: [{ line: 5, cells: ['Baker', ''] }],
  });
});

test('copies the text of merged cells into each of them', async () => {
  const rows = await cellsOf([
    ['domain', 'skill', 'Junior', 'Senior'],
    [{ value: 'Dough', rowSpan: 3 }, 'Kneading', { value: 'Follows a recipe.', columnSpan: 2 }, null],
    [null, 'Resting', 'x', { value: 'Decides.', rowSpan: 2 }],
    [null, 'Folding', null, null],
    ['Oven', null, null, null],
  ]);
  expect(rows.slice(1)).toEqual([
    ['Dough', 'Kneading', 'Follows a recipe.', 'Follows a recipe.'],
    ['Dough', 'Resting', 'x', 'Decides.'],
    ['Dough', 'Folding', '', 'Decides.'],
    ['Oven', '', '', ''],
  ]);
});

test('does not change a heading across a row, and adds no rows for merged cells', async () => {
  const rows = await cellsOf([
    [{ value: 'Our framework', columnSpan: 2 }, null, null],
    ['domain', 'skill', 'Junior'],
    [{ value: 'Dough', rowSpan: 3 }, 'Kneading', 'x'],
    [null, null, null],
    [null, null, null],
    [{ value: 'Ovens', columnSpan: 3 }, null, null],
  ]);
  expect(rows).toEqual([
    ['Our framework', '', ''],
    ['domain', 'skill', 'Junior'],
    ['Dough', 'Kneading', 'x'],
    ['Ovens', '', ''],
  ]);
});

test('reads formulas, dates, booleans and merged cells in a workbook from LibreOffice', async () => {
  const { file, table, faults } = await openOne(readFileSync(new URL('bakery.xlsx', fixture)));
  expect(file).toBe('a.xlsx, sheet "Profile"');
  expect(faults).toEqual([]);
  expect(table).toEqual({
    header: { line: 1, cells: ['Bakery framework 2026', '', '', '', '', ''] },
    rows: [
      { line: 3, cells: ['Domain', 'Skill', 'Junior', 'Senior', 'Reviewed', 'Mandatory'] },
      { line: 4, cells: ['Dough', 'Kneading', '1', '2.5', '2026-03-01', 'true'] },
      { line: 5, cells: ['Dough', 'Résumé 学习 🥐', ...recipes, '2026-12-31', 'false'] },
      { line: 6, cells: ['Oven', 'Firing', '0.3', '2', '', 'true'] },
    ],
  });
});

const recipes = ['Follows a recipe.\nAsks for help.', 'Follows a recipe.\nAsks for help.'];

test('reports a failed formula in a sheet from LibreOffice', async () => {
  const { table, faults } = await openOne(readFileSync(new URL('bakery.xlsx', fixture)), ['lists']);
  expect(table).toEqual({ header: { line: 1, cells: ['a'] }, rows: [] });
  expect(faults).toEqual(['2  #DIV/0! in A2: correct the formula, or write the value']);
});

test('names the cells with failed formulas, with one fault per error', async () => {
  const failed = ['B2', 'B3', 'B4', 'B5', 'B6'].map(
    (at) =>
      `<row r="${at.slice(1)}">${textCell(`A${at.slice(1)}`, 'x')}<c r="${at}" t="e"><v>#REF!</v></c></row>`,
  );
  const other = '<row r="7"><c r="C7" t="e"><f>x</f><v>#NAME?</v></c></row>';
  expect(await faultsOf({ rows: failed.join('') + other })).toEqual([
    '2  #REF! in B2, B3, B4 and 2 more cells: correct the formula, or write the value',
    '7  #NAME? in C7: correct the formula, or write the value',
  ]);
});

test('names formulas that were never computed', async () => {
  const computed = '<c r="B2" t="str"><f>A1</f><v></v></c>';
  const rows = `<row r="1">${textCell('A1', 'role')}</row><row r="2">${computed}<c r="AB2"><f>A1</f></c></row>`;
  expect(await faultsOf({ rows })).toEqual([
    '2  a formula without a computed value in AB2: open the workbook in a spreadsheet, and save it again',
  ]);
});

test.each([
  [
    'a stray cell',
    `<row r="1">${textCell('A1', 'a')}</row><row r="900">${textCell('XFD900', 'b')}</row>`,
    'XFD900',
  ],
  [
    'a million rows',
    `<row r="1">${textCell('A1', 'a')}</row><row r="1000000">${textCell('B1000000', 'b')}</row>`,
    'B1000000',
  ],
  [
    'a row that Excel does not have',
    `<row r="1">${textCell('A1', 'a')}</row><row r="9000000000"/>`,
    'A9000000000',
  ],
])('refuses a sheet with %s', async (_, rows, last) => {
  expect(await faultsOf({ rows })).toEqual([
    `1  the sheet extends to ${last}: delete cells far from the table, or import it in parts, a few roles at a time`,
  ]);
});

test('reads a sheet with empty rows up to the last possible row', async () => {
  const rows = `<row r="1">${textCell('A1', 'role')}</row><row r="1048576"><c r="C1048576"/></row>`;
  const { table, faults } = await openOne(rawWorkbook([{ name: 'Profile', rows }]));
  expect({ table, faults }).toEqual({
    table: { header: { line: 1, cells: ['role'] }, rows: [] },
    faults: [],
  });
});

test('says what to do with a sheet that the library refuses', async () => {
  const rows = `<row r="2">${textCell('A2', 'a')}</row><row r="1">${textCell('A1', 'b')}</row>`;
  expect(await faultsOf({ rows })).toEqual([
    expect.stringMatching(
      /^1 {2}the sheet cannot be read \(.*\): open the workbook in a spreadsheet, and save/,
    ),
  ]);
});

test.each(['', '<row r="1"><c r="A1"/></row>', `<row r="1">${textCell('A1', ' ')}</row>`])(
  'says that a sheet is empty: %j',
  async (rows) => {
    expect(await faultsOf({ rows })).toEqual(['1  the sheet is empty: it needs a header and rows']);
  },
);
