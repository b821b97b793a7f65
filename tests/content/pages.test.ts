import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeViolations } from '../setup/axe.ts';
import { pathsOfPages } from '../setup/expected-pages.ts';
import { htmlFaults } from '../setup/html-faults.ts';
import { OpenSite } from '../setup/open-site.ts';
import { samplePages, shortestPages } from '../setup/page-sample.ts';
import { projectRoot, runScript } from '../setup/run-script.ts';
import { findDeadLinks } from '../setup/site-links.ts';
import { ReadSite, type SitePage } from '../setup/read-site.ts';
import { gapLines, requirementTable } from './expected-data.ts';
import { runProgram, shownPrograms } from './shown-programs.ts';

const work = mkdtempSync(join(tmpdir(), 'rolebook-content-'));
const built = { contentDir: join(projectRoot, 'content'), outDir: join(work, 'site'), basePath: '/' };
const open = new OpenSite(built);
let site: ReadSite;

/** The widths and themes in which pages are tested, in turn. */
const LOOKS = [
  { theme: 'light', width: 1280 },
  { theme: 'dark', width: 360 },
] as const;

beforeAll(async () => {
  const { code, stdout, stderr } = await runScript('build', ['--pages-only'], {
    CONTENT_DIR: built.contentDir,
    OUT_DIR: built.outDir,
    BASE_PATH: built.basePath,
  });
  if (code !== 0) throw new Error(`the pages of the content could not be built:\n${stdout}${stderr}`);
  site = new ReadSite('the site of the content', { ...built, isPagesOnly: true });
  await open.start();
}, 600_000);

afterAll(async () => {
  await open.end();
  rmSync(work, { recursive: true, force: true });
});

test('exactly the pages of the content are built', () => {
  expect(site.pages.map(({ path }) => path).toSorted()).toEqual(pathsOfPages(site).toSorted());
});

test('no link is dead', () => {
  expect(findDeadLinks(site)).toEqual([]);
});

test('the longest page of each kind has valid HTML', async () => {
  expect(await htmlFaults(allOr((pages) => samplePages(pages, 1)))).toEqual([]);
});

test('the shortest page of each kind meets WCAG 2.2 AA', { timeout: 3_600_000 }, async () => {
  const faults: string[] = [];
  const pages = allOr(shortestPages).filter(({ path }) => !site.urls.isPrint(path));
  for (const [index, { path }] of pages.entries()) {
    const { page, errors } = await open.visit(path, LOOKS[index % LOOKS.length]);
    faults.push(...[...(await axeViolations(page)), ...errors].map((fault) => `${path}: ${fault}`));
  }
  expect(faults).toEqual([]);
});

const guide = join(built.contentDir, 'guides/using-the-data.mdx');

describe.runIf(existsSync(guide))('the programs in the guide about data', () => {
  const programs = shownPrograms(readFileSync(guide, 'utf8'));

  test('are those for a gap list and for a table, in two languages', () => {
    expect(programs.map(({ runner, args }) => [runner, args.length])).toEqual([
      ['node', 2],
      ['python3', 2],
      ['node', 0],
      ['python3', 0],
    ]);
  });

  test.for(programs)('$file has at most 20 lines and prints what the content says', async (program, { skip }) => {
    expect(program.code.trimEnd().split('\n').length).toBeLessThanOrEqual(20);
    const printed = await runProgram(program, open.address('/'));
    if (printed === undefined) return skip(`${program.runner} is not installed`);
    const [from, to] = program.args;
    if (from === undefined || to === undefined) {
      expect(parse(printed)).toEqual(requirementTable(site.catalogue));
    } else {
      expect(printed).toBe(gapLines(site.catalogue, from, to).map((line) => `${line}\n`).join(''));
      expect(printed).not.toBe('');
    }
  });
});

/** Returns every page if tests are thorough, else a sample. */
function allOr(sample: (pages: SitePage[]) => SitePage[]): SitePage[] {
  return inject('isThorough') ? site.pages : sample(site.pages);
}
