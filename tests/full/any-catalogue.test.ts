import { writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memorySource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { anyCatalogue, type ContentFiles } from '../fixtures/any-catalogue.ts';
import { temporaryDir } from '../fixtures/temporary-dir.ts';
import { findDisagreements } from '../setup/any-catalogue-faults.ts';
import { pageFaults } from '../setup/page-faults.ts';
import { runScript } from '../setup/run-script.ts';
import { ReadSite } from '../setup/sites.ts';

const BUILDS = 12;

const isAccepted = (files: ContentFiles): boolean => readCatalogue(memorySource(files, 'content')).ok;

test('any content builds, and pages, data and PDFs agree with it', { timeout: 900_000 }, async () => {
  const dir = temporaryDir();
  let made = 0;
  await fc.assert(
    fc.asyncProperty(anyCatalogue.filter(isAccepted), async (files) => {
      const site = {
        contentDir: join(dir, String(made), 'content'),
        outDir: join(dir, String(made), 'dist'),
        basePath: '/',
      };
      made += 1;
      for (const [file, text] of files) write(join(site.contentDir, file), text);
      const built = await runScript('build', [], { CONTENT_DIR: site.contentDir, OUT_DIR: site.outDir });
      expect({ code: built.code, stack: /^\s+at /m.test(built.stderr) }).toEqual({ code: 0, stack: false });
      const read = new ReadSite('any site', site, true);
      expect(await findDisagreements(read)).toEqual([]);
      expect(pageFaults.flatMap(([, faultsOf]) => read.pages.flatMap(faultsOf))).toEqual([]);
    }),
    { numRuns: BUILDS, endOnFailure: true },
  );
});

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
