import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { searchRecords } from '#catalogue/publish/search/search-records.ts';
import { readGuideTexts } from '#reader/guide-texts.ts';
import { builtCatalogue, urlsOf } from '../../setup/read-site.ts';

const entrySchema = z.object({ languages: z.record(z.string(), z.object({ page_count: z.number() })) });

describe.each([inject('referenceSite'), inject('shapesSite'), inject('tracksSite')])(
  'the search index of $contentDir',
  (site) => {
    const folder = join(site.outDir, 'pagefind');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));

    test('has no empty file', () => {
      expect(files.filter((file) => statSync(file).size === 0)).toEqual([]);
    });

    test('holds every record of the catalogue, in the language of the content', () => {
      const records = searchRecords(builtCatalogue(site), readGuideTexts(site.contentDir), urlsOf(site));
      const entry = entrySchema.parse(JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')));
      const { language } = builtCatalogue(site).site;
      expect(Object.entries(entry.languages)).toEqual([[language, { page_count: records.length }]]);
      expect(files.filter((file) => file.endsWith('.pf_fragment'))).toHaveLength(records.length);
    });

    test('leaves out the interfaces that the site does not use', () => {
      expect(files.filter((file) => /-ui\.|highlight/.test(file))).toEqual([]);
    });
  },
);
