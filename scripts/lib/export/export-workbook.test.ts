import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { csvCells, csvRequirementsOf } from '#catalogue/publish/csv.ts';
import { memorySource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { unzipSync, strFromU8 } from 'fflate';
import { anyCatalogue } from '../../../tests/fixtures/any-catalogue.ts';
import { fixtureCatalogue } from '../../../tests/fixtures/fixture-catalogue.ts';
import { cellsOfFile } from '../../../tests/fixtures/open-one.ts';
import { smallCatalogue, smallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { CallError, CommandError } from '../command/command.ts';
import { exportWorkbook } from './export-workbook.ts';

const cellsOf = ({ roles }: Catalogue) => csvCells(roles.flatMap(csvRequirementsOf));

const withText = (expects: string) =>
  smallCatalogue({
    requirements: {
      ...smallContent.requirements,
      'data-engineer/tools': { 'c-star': { only: { proficiency: 'expert', expects } } },
    },
  });

test.each(['small', 'tracks', 'text-only', 'reference'])(
  'the workbook of the fixture %s holds the cells of its CSV',
  async (name) => {
    const catalogue = fixtureCatalogue(name);
    expect(await cellsOfFile(await exportWorkbook(catalogue, []))).toEqual(cellsOf(catalogue));
  },
);

test.each([
  "'=1+1",
  "''=1+1",
  '=1+1',
  '-',
  '@x',
  "'quoted'",
  'a\n\n- b',
  '_x0041_',
  '_x005F_x0041_',
  'a \ufffd b',
  'constructor',
  '__proto__',
  '1.50',
  'TRUE',
  '🥐 学习',
])('holds the text %j unchanged', async (text) => {
  const catalogue = withText(text);
  const cells = await cellsOfFile(await exportWorkbook(catalogue, ['data-engineer']));
  expect(cells.at(-1)).toContain(text);
});

test('the workbook of any catalogue holds the cells of its CSV', async () => {
  await fc.assert(
    fc.asyncProperty(anyCatalogue, async (drawn) => {
      const read = readCatalogue(memorySource(drawn, '/nowhere'));
      fc.pre(read.ok);
      const expected = cellsOf(read.catalogue);
      fc.pre(expected.length > 1);
      expect(await cellsOfFile(await exportWorkbook(read.catalogue, []))).toEqual(expected);
    }),
    { numRuns: 15 },
  );
});

test('holds the named roles only, and refuses unknown ones', async () => {
  const cells = await cellsOfFile(await exportWorkbook(smallCatalogue(), ['data-engineer']));
  expect(new Set(cells.slice(1).map(([role]) => role))).toEqual(new Set(['Data Engineer']));
  await expect(exportWorkbook(smallCatalogue(), ['data-enginer'])).rejects.toThrow(CallError);
});

test('has one sheet with a frozen header, wide columns for texts, and wrapped texts', async () => {
  const parts = unzipSync(await exportWorkbook(smallCatalogue(), []));
  const xml = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  expect(xml('xl/workbook.xml').match(/<sheet [^>]*name="[^"]*"/g)).toHaveLength(1);
  expect(xml('xl/workbook.xml')).toContain('name="Requirements"');
  const sheet = xml('xl/worksheets/sheet1.xml');
  expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  const widths = [...sheet.matchAll(/<col [^>]*width="(\d+)/g)].map(([, width]) => Number(width));
  expect(widths).toHaveLength(cellsOf(smallCatalogue())[0]?.length ?? 0);
  expect(Math.min(...widths)).toBeGreaterThanOrEqual(10);
  expect(Math.max(...widths)).toBeLessThanOrEqual(61);
  expect(xml('xl/styles.xml')).toContain('<b/>');
  expect(xml('xl/styles.xml')).toContain('wrapText="1"');
});

test('has the same bytes at any time', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-01T12:00:00Z') });
  try {
    const first = await exportWorkbook(smallCatalogue(), []);
    vi.setSystemTime(new Date('2027-08-09T03:04:05Z'));
    expect(Buffer.compare(await exportWorkbook(smallCatalogue(), []), first)).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

test('refuses texts that are too long for a cell of Excel', async () => {
  const requirements = {
    ...smallContent.requirements,
    'data-engineer/tools': {
      'c-star': { only: { proficiency: 'expert', example: ['a'.repeat(19_000), 'b'.repeat(19_000)] } },
    },
  };
  await expect(exportWorkbook(smallCatalogue({ requirements }), ['data-engineer'])).rejects.toThrow(
    new CommandError(
      'a cell of Excel holds at most 32,767 characters: shorten row 3, "example", or export as CSV',
    ),
  );
});
