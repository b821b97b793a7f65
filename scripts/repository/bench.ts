import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Catalogue, Role } from '#catalogue/model/catalogue.ts';
import { countCatalogue, largestRole } from '#catalogue/model/counts.ts';
import { packagePath } from '../lib/command/places.ts';
import { benchAnswers } from '../lib/bench/bench-answers.ts';
import { benchBuild } from '../lib/bench/bench-build.ts';
import { benchCells } from '../lib/bench/bench-cells.ts';
import { benchDev } from '../lib/bench/bench-dev.ts';
import { benchLighthouse } from '../lib/bench/bench-lighthouse.ts';
import { benchLongPages } from '../lib/bench/bench-long-pages.ts';
import { benchPdfs } from '../lib/bench/bench-pdfs.ts';
import { benchRepeat } from '../lib/bench/bench-repeat.ts';
import { benchSearch } from '../lib/bench/bench-search.ts';
import {
  buildTable,
  devTable,
  pdfTable,
  repeatTable,
  searchTable,
  type SizeFigures,
} from '../lib/bench/build-tables.ts';
import { growContent } from '../lib/bench/grow-content.ts';
import { GROWN_ROLE, growRole } from '../lib/bench/grow-role.ts';
import { longestPages } from '../lib/bench/page-kinds.ts';
import { keepReport, type ReportTable } from '../lib/bench/report.ts';
import {
  answersTable,
  lighthouseTable,
  longPagesTable,
  matrixTable,
  weightTable,
} from '../lib/bench/page-tables.ts';
import { checkContent } from '../lib/check/check-content.ts';
import { CallError, defineCommand } from '../lib/command/command.ts';
import { step } from '../lib/command/step.ts';

/** The number of roles for a whole build and a second one after a small change. */
const CHANGED_ROLES = 100;

/** The number of skills of the largest role that is measured. */
const MOST_SKILLS = 400;

const REPORT = packagePath('BENCHMARK.md');

export const benchCommand = defineCommand({
  help: `Measures builds of growing catalogues, their search indexes, the weight of pages and their scores in Lighthouse, the
PDFs beside a bare page.pdf() of the same pages, opening a cell, answering in the grade calculator, loading and scrolling a
role with hundreds of skills, a second build after a small change, and the time until an edit shows during development.
Prints tables, and writes them to BENCHMARK.md.

  npm run bench
  npm run bench -- --roles 10,100 --pages 300

--roles (10,100,1000) lists the numbers of roles: those of the content, and copies of the largest with other texts. --pages
(3000) lists numbers of roles for which only the pages are built, without search. A full run takes 40 minutes, and 8 GB in
the directory for temporary files. CONTENT_DIR (content) is the folder to read.`,
  options: {
    roles: { type: 'string', default: '10,100,1000' },
    pages: { type: 'string', default: '3000' },
  },
  run: async ({ contentDir }, values) => {
    const sizes = readSizes('--roles', values.roles);
    const pageSizes = readSizes('--pages', values.pages);
    const catalogue = await checkContent(contentDir);
    const work = mkdtempSync(join(tmpdir(), 'rolebook-bench-'));
    try {
      const own = await measureOwn(catalogue, contentDir, work);
      const figures: SizeFigures[] = [];
      const measure = (roles: number, hasSearch: boolean): Promise<SizeFigures> =>
        measureSize(catalogue, contentDir, work, { roles, hasSearch });
      for (const roles of sizes) figures.push(await measure(roles, true));
      for (const roles of pageSizes) figures.push(await measure(roles, false));
      const changes = await measureChanges(catalogue, contentDir, work);
      await keepReport([buildTable(figures), ...changes, searchTable(figures), ...own], REPORT);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  },
});

/** Parses numbers of roles such as `10,100`; an empty text gives none. Throws a CallError if one is not valid. */
function readSizes(option: string, text: string): number[] {
  const sizes = text === '' ? [] : text.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
    throw new CallError(`${option} is "${text}": give whole numbers from 1, such as ${option} 10,100`);
  }
  return sizes;
}

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
        longPagesTable(await step('long pages', () => measureLongPages(role, catalogue, contentDir, work))),
        answersTable(await step('answers', () => benchAnswers(role, site))),
      ]
    : [];
  const pdfs = pdfTable(await step('PDFs', () => benchPdfs(catalogue, site, work)));
  return [weights, scores, ...used, pdfs];
}

/** Measures the longest tasks of the content's largest role, whose site is built already, and of a generated larger one. */
async function measureLongPages(
  { id, matrix }: Role,
  catalogue: Catalogue,
  contentDir: string,
  work: string,
): Promise<({ skills: number } & Awaited<ReturnType<typeof benchLongPages>>)[]> {
  const [content, site] = [join(work, 'grown-role'), join(work, 'grown-role-site')];
  growRole(catalogue, contentDir, content, MOST_SKILLS);
  await benchBuild(content, site);
  const skills = matrix.reduce((sum, { rows }) => sum + rows.length, 0);
  return [
    { skills, ...(await benchLongPages(id, join(work, 'own'))) },
    { skills: MOST_SKILLS, ...(await benchLongPages(GROWN_ROLE, site)) },
  ];
}

/** Measures repeated builds and edits during development, or nothing if the content has no roles. */
async function measureChanges(
  catalogue: Catalogue,
  contentDir: string,
  work: string,
): Promise<ReportTable[]> {
  const role = largestRole(catalogue.roles);
  if (role === undefined) return [];
  const content = join(work, 'changed');
  growContent(catalogue, contentDir, content, CHANGED_ROLES);
  const times = await step('repeated build', () => benchRepeat(content, join(work, 'changed-site'), role.id));
  const edits = await step('development', () => benchDev(content, role.id));
  return [repeatTable({ roles: CHANGED_ROLES, ...times }), devTable({ roles: CHANGED_ROLES, times: edits })];
}

async function measureSize(
  catalogue: Catalogue,
  contentDir: string,
  work: string,
  { roles, hasSearch }: { roles: number; hasSearch: boolean },
): Promise<SizeFigures> {
  const content = join(work, 'content');
  const site = join(work, 'site');
  rmSync(content, { recursive: true, force: true });
  growContent(catalogue, contentDir, content, roles);
  const grown = await checkContent(content);
  const build = await step('pages', () => benchBuild(content, site));
  const figures = { roles, requirements: countCatalogue(grown).requirements, build };
  if (!hasSearch) return figures;
  return { ...figures, search: await step('search', () => benchSearch(grown, content, site)) };
}
