import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countCatalogue } from '#catalogue/model/counts.ts';
import { searchRecords } from '#catalogue/publish/search/search-records.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import { anyCatalogue } from '../../tests/fixtures/any-catalogue.ts';
import { memorySource } from './content-source.ts';
import { readCatalogue } from './read-catalogue.ts';

const RUNS = 200;

test('any content gives a catalogue, or problems with their places', () => {
  let accepted = 0;
  fc.assert(
    fc.property(anyCatalogue, (files) => {
      const read = readCatalogue(memorySource(files, 'content'));
      if (!read.ok) {
        expect(read.problems.length).toBeGreaterThan(0);
        for (const { file, line, column, message } of read.problems) {
          expect(files.has(file.replace(/^content\//, ''))).toBe(true);
          expect(line * column).toBeGreaterThan(0);
          expect(message).not.toBe('');
        }
        return;
      }
      accepted += 1;
      const { roles, skills, domains } = countCatalogue(read.catalogue);
      const records = searchRecords(read.catalogue, [], createUrls('/'));
      expect(records.length).toBeGreaterThanOrEqual(roles + skills + domains);
    }),
    { numRuns: RUNS },
  );
  expect(accepted).toBeGreaterThan(RUNS / 4);
});
