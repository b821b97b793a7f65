import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawnCatalogue } from '../../../../tests/fixtures/drawn-catalogue.ts';
import {
  rowWithAlternatives,
  smallCatalogue,
  smallContent,
} from '../../../../tests/fixtures/small-catalogue.ts';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { csvColumns, formatCsv } from '#catalogue/publish/csv.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import { csvMetadata } from './csv-metadata.ts';

const urls = createUrls('/project/');
const catalogue = smallCatalogue();
const metadata = csvMetadata(catalogue, urls);

/** Returns the rows of the CSV of a catalogue, by column. */
function rowsOf({ roles }: Catalogue): Record<string, string>[] {
  return parse(formatCsv(roles.flatMap(requirementsOf)), { columns: true });
}

test('lists the CSV files of the catalogue and of each role', () => {
  expect(metadata.tables).toEqual([
    { url: '/project/data/v1/catalogue.csv' },
    { url: '/project/data/v1/roles/data-engineer.csv' },
    { url: '/project/data/v1/roles/mlops-engineer.csv' },
  ]);
});

test('names the vocabulary, the site and the language of the texts', () => {
  expect(metadata).toMatchObject({
    '@context': 'http://www.w3.org/ns/csvw',
    'dc:title': `Requirements of ${catalogue.site.name}`,
    lang: 'en',
  });
});

test('describes each column in a sentence of its own', () => {
  const { columns } = metadata.tableSchema;
  const descriptions = columns.map((column) => column['dc:description']);
  expect(descriptions.filter((text) => !/^[A-Z].+\.$/.test(text))).toEqual([]);
  expect(new Set(descriptions).size).toBe(columns.length);
});

test('describes the columns of any catalogue in the order of its CSV, and only those', () => {
  fc.assert(
    fc.property(drawnCatalogue, (drawn) => {
      const [header]: string[][] = parse(formatCsv(drawn.roles.flatMap(requirementsOf)));
      const { columns } = csvMetadata(drawn, urls).tableSchema;
      expect(columns.map(({ titles }) => titles)).toEqual(header);
      expect(columns.map(({ name }) => name).filter((name) => !csvColumns.includes(name))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('requires a value only in columns that no catalogue leaves empty', () => {
  fc.assert(
    fc.property(drawnCatalogue, (drawn) => {
      const { columns, primaryKey } = csvMetadata(drawn, urls).tableSchema;
      const rows = rowsOf(drawn);
      const required = columns.flatMap(({ name, required: isRequired }) => (isRequired ? [name] : []));
      expect(required).toEqual(expect.arrayContaining(primaryKey));
      expect(rows.flatMap((row) => required.filter((name) => row[name] === ''))).toEqual([]);
      const keys = rows.map((row) => primaryKey.map((name) => row[name]).join('/'));
      expect(new Set(keys).size).toBe(rows.length);
    }),
    { numRuns: 40 },
  );
});

test('gives the format of yes and no, and the separators of lists', () => {
  const lists = smallCatalogue({
    skills: { ...smallContent.skills, 'tools/jq': { name: 'jq' }, 'tools/yq': { name: 'yq' } },
    roles: {
      ...smallContent.roles,
      'data-engineer': {
        name: 'Data Engineer',
        levels: { only: { name: 'Practitioner' } },
        codes: [
          { scheme: 'onet-soc', code: '15-1243.00', relation: 'close' },
          { scheme: 'sfia', code: 'DENG', relation: 'broader' },
        ],
      },
    },
    requirements: {
      ...smallContent.requirements,
      'data-engineer/tools': {
        'c-star': rowWithAlternatives(['jq', 'yq'], { only: { expects: 'Queries files.' } }),
      },
    },
  });
  const { columns } = csvMetadata(lists, urls).tableSchema;
  const rows = rowsOf(lists).filter((row) => row['skill_id'] === 'c-star');
  const valuesOf = (name: string): string[] | undefined => {
    const separator = columns.find((column) => column.name === name)?.separator;
    return separator === undefined ? undefined : rows[0]?.[name]?.split(separator);
  };
  expect(valuesOf('alternatives')).toEqual(['jq', 'yq']);
  expect(valuesOf('role_codes')).toEqual(['onet-soc 15-1243.00 close', 'sfia DENG broader']);
  expect(columns.find(({ name }) => name === 'mandatory')?.datatype).toEqual({
    base: 'boolean',
    format: 'yes|no',
  });
  expect(new Set(rowsOf(lists).map((row) => row['mandatory']))).toEqual(new Set(['yes', 'no']));
});
