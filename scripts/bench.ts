import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { countCatalogue, largestRole } from '#catalogue/counts.ts';
import { benchAnswers } from './lib/bench/bench-answers.ts';
import { benchBuild } from './lib/bench/bench-build.ts';
import { benchCells } from './lib/bench/bench-cells.ts';
import { benchLighthouse } from './lib/bench/bench-lighthouse.ts';
import { benchPdfs } from './lib/bench/bench-pdfs.ts';
import { benchSearch } from './lib/bench/bench-search.ts';
import { growContent } from './lib/bench/grow-content.ts';
import { longestPages } from './lib/bench/page-kinds.ts';
import { keepReport, type ReportTable } from './lib/bench/report.ts';
import {
  answersTable,
  buildTable,
  lighthouseTable,
  matrixTable,
  pdfTable,
  searchTable,
  weightTable,
  type SizeFigures,
} from './lib/bench/tables.ts';
import { checkContent } from './lib/check-content.ts';
import { CallError, runCommand } from './lib/command.ts';
import { step } from './lib/step.ts';

/** Where the last run is kept. */
const REPORT = fileURLToPath(new URL('../BENCHMARK.md', import.meta.url));

await runCommand({
  help: `Measures builds of growing catalogues, their search indexes, the weight of pages and their scores in Lighthouse, the
PDFs beside a bare page.pdf() of the same pages, what opening a cell takes, and how soon an answer of the grade calculator
shows.
Prints tables, and keeps them in BENCHMARK.md.

  npm run bench
  npm run bench -- --roles 10,100

--roles (10,100,1000) are the sizes: the content's own roles, and copies of the largest with other texts. A thousand take
ten minutes and 3 GB below the directory for temporary files. CONTENT_DIR (content) sets where it reads.`,
  options: { roles: { type: 'string', default: '10,100,1000' } },
  run: async ({ contentDir }, values) => {
    const sizes = values.roles.split(',').map(Number);
    if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
      throw new CallError(`--roles is "${values.roles}": give whole numbers from 1, such as --roles 10,100`);
    }
    const catalogue = checkContent(contentDir);
    const work = mkdtempSync(join(tmpdir(), 'rolebook-bench-'));
    try {
      const own = await measureOwn(catalogue, contentDir, work);
      const figures: SizeFigures[] = [];
      for (const roles of sizes) figures.push(await measureSize(catalogue, contentDir, work, roles));
      await keepReport([buildTable(figures), searchTable(figures), ...own], REPORT);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  },
});

/** What is measured of the content as it is. */
async function measureOwn(catalogue: Catalogue, contentDir: string, work: string): Promise<ReportTable[]> {
  const site = join(work, 'own');
  await step('pages', () => benchBuild(contentDir, site));
  const kinds = longestPages(catalogue, site);
  const weights = weightTable(kinds, catalogue.roles, site);
  const scores = lighthouseTable(await step('Lighthouse', () => benchLighthouse(kinds, site)));
  const role = largestRole(catalogue.roles);
  const used = role
    ? [
        matrixTable(await step('cells', () => benchCells(role, site))),
        answersTable(await step('answers', () => benchAnswers(role, site))),
      ]
    : [];
  const pdfs = pdfTable(await step('PDFs', () => benchPdfs(catalogue, site, work)));
  return [weights, scores, ...used, pdfs];
}

async function measureSize(
  catalogue: Catalogue,
  contentDir: string,
  work: string,
  roles: number,
): Promise<SizeFigures> {
  const content = join(work, 'content');
  const site = join(work, 'site');
  rmSync(content, { recursive: true, force: true });
  growContent(catalogue, contentDir, content, roles);
  const grown = checkContent(content);
  const build = await step('pages', () => benchBuild(content, site));
  const search = await step('search', () => benchSearch(grown, content, site));
  return { roles, requirements: countCatalogue(grown).requirements, build, ...search };
}
