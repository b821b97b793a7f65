import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memorySource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { anyCatalogue } from '../fixtures/any-catalogue.ts';
import type { ContentFiles } from '../fixtures/drawn-files.ts';
import { temporaryDir } from '../fixtures/temporary-dir.ts';
import { findDisagreements } from '../setup/any-catalogue-faults.ts';
import { brokenUaRules } from '../setup/pdf-ua/broken-rules.ts';
import { pageFaults } from '../setup/page-faults.ts';
import { runScript } from '../setup/run-script.ts';
import { ReadSite } from '../setup/read-site.ts';

const BUILDS = 12;

const isAccepted = (files: ContentFiles): boolean => readCatalogue(memorySource(files, 'content')).ok;

test('any valid content gives sound pages, data and PDFs that all agree', { timeout: 900_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyCatalogue.filter(isAccepted), async (files) => {
      const dir = temporaryDir(
        Object.fromEntries([...files].map(([file, text]) => [`content/${file}`, text])),
      );
      const site = { contentDir: join(dir, 'content'), outDir: join(dir, 'dist'), basePath: '/' };
      const built = await runScript('build', [], { CONTENT_DIR: site.contentDir, OUT_DIR: site.outDir });
      expect({ code: built.code, stack: /^\s+at /m.test(built.stderr) }).toEqual({ code: 0, stack: false });
      const read = new ReadSite('any site', site);
      expect(await findDisagreements(read)).toEqual([]);
      const pdfs = [...read.files].filter((file) => file.endsWith('.pdf'));
      const broken = pdfs.map((file) => brokenUaRules(readFileSync(join(site.outDir, file))));
      expect((await Promise.all(broken)).flat()).toEqual([]);
      expect(pageFaults.flatMap(([, faultsOf]) => read.pages.flatMap(faultsOf))).toEqual([]);
    }),
    { numRuns: BUILDS, endOnFailure: true },
  );
});
