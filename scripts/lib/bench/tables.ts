import { requirementsOf } from '#catalogue/counts.ts';
import type { Role } from '#catalogue/catalogue.ts';
import { weighPage } from '../page-weight.ts';
import type { AnswerTimes } from './bench-answers.ts';
import type { BuildFigures } from './bench-build.ts';
import type { CellTimes } from './bench-cells.ts';
import type { Scores } from './bench-lighthouse.ts';
import type { LongestTasks } from './bench-long-pages.ts';
import type { PdfTimes } from './bench-pdfs.ts';
import type { RepeatTimes } from './bench-repeat.ts';
import type { SearchFigures } from './bench-search.ts';
import type { KindOfPage } from './page-kinds.ts';
import type { ReportTable } from './report.ts';
import { SLOWDOWN } from './with-page.ts';

/** What was measured of a catalogue of one size. */
export interface SizeFigures {
  roles: number;
  requirements: number;
  build: BuildFigures;
  /** None where only the pages were built. */
  search?: { pagefind: SearchFigures; miniSearch: SearchFigures };
}

export function buildTable(sizes: readonly SizeFigures[]): ReportTable {
  return {
    title: 'Build',
    text:
      '`npm run build:pages`, the check of the content included, in a process of its own. Roles beyond those of the ' +
      'content are copies of the largest, with other texts.',
    columns: ['roles', 'requirements', 'pages', 'HTML, MB', 'seconds', 's per 100 MB', 'peak memory, MiB'],
    rows: sizes.map(({ roles, requirements, build: { pages, html, seconds, peak } }) => [
      roles,
      requirements,
      pages,
      html,
      seconds,
      (seconds / html) * 100,
      peak,
    ]),
  };
}

export function repeatTable({ roles, first, second }: RepeatTimes & { roles: number }): ReportTable {
  return {
    title: 'Repeated build',
    text: `\`npm run build\` of ${String(roles)} roles with search index, PDFs and pictures.`,
    columns: ['', 'seconds', 'of the first'],
    rows: [
      ['the first build', first, 1],
      ['a build after one requirement was changed', second, second / first],
    ],
  };
}

export function searchTable(sizes: readonly SizeFigures[]): ReportTable {
  return {
    title: 'Search',
    text:
      'The index of Pagefind, which the site uses, beside one of MiniSearch from the same records, which a reader would ' +
      'load whole. The first search starts from a cold cache; later ones are timed from a word, with ' +
      'the pause that the search waits for another letter, to the first result on screen and to all ten.',
    columns: [
      'roles',
      'index',
      'records',
      'seconds',
      'of the pages',
      'size, MB',
      'first search, KB',
      'first result, ms',
      'all ten, ms',
    ],
    rows: sizes.flatMap(({ roles, build, search }) =>
      Object.entries(search ? { Pagefind: search.pagefind, MiniSearch: search.miniSearch } : {}).map(
        ([name, { records, seconds, size, first, shown, complete }]) => [
          roles,
          name,
          records,
          seconds,
          seconds / build.seconds,
          size,
          first,
          shown ?? '',
          complete ?? '',
        ],
      ),
    ),
  };
}

export function pdfTable({ files, bare, made, unchanged }: PdfTimes): ReportTable {
  return {
    title: 'PDFs',
    text: `${String(files)} files: the build prints, packs and checks them, and takes those that have not changed from its cache.`,
    columns: ['how', 'seconds', 'of bare'],
    rows: [
      ['bare `page.pdf()`, one after another', bare, 1],
      ['as built', made, made / bare],
      ['as built, nothing changed', unchanged, unchanged / bare],
    ],
  };
}

export function matrixTable({ moving, resting, opening, closing, idle, bare }: CellTimes): ReportTable {
  return {
    title: 'Skill matrix',
    text: `The main thread's time for one of many keys pressed, the median, on a processor ${String(SLOWDOWN)} times slower.`,
    columns: ['', 'ms', 'of its own'],
    rows: [
      ['moving to another cell', moving, moving - idle],
      ['resting on it, while its details get ready', resting, resting],
      ['opening it', opening, opening - idle],
      ['closing it', closing, closing - idle],
      ['opening a popover of one line on an empty page', bare, bare - idle],
      ['a key that does nothing: the part of each that any key and the measuring take', idle, 0],
    ],
  };
}

export function longPagesTable(
  measured: readonly { skills: number; role: LongestTasks; matrix: LongestTasks }[],
): ReportTable {
  return {
    title: 'Long pages',
    text:
      'The longest task of the main thread, in ms, on the two pages that hold every text of a role, on a processor ' +
      `${String(SLOWDOWN)} times slower; 0 where none takes more than 50.`,
    columns: ['skills of the role', 'page', 'loading', 'scrolling through'],
    rows: measured.flatMap(({ skills, role, matrix }) => [
      [skills, 'role', role.loading, role.scrolling],
      [skills, 'full matrix', matrix.loading, matrix.scrolling],
    ]),
  };
}

export function answersTable({ median, longest }: AnswerTimes): ReportTable {
  return {
    title: 'Grade calculator',
    text: `From an answer to the frame that shows its effect, on a processor ${String(SLOWDOWN)} times slower.`,
    columns: ['', 'ms'],
    rows: [
      ['median', median],
      ['longest', longest],
    ],
  };
}

/** The weight of pages of a site that was built from the content itself. */
export function weightTable(
  kinds: readonly KindOfPage[],
  roles: readonly Role[],
  siteDir: string,
): ReportTable {
  const most = Math.max(...roles.map((role) => requirementsOf(role).length));
  return {
    title: 'Page weights',
    text:
      `In KB, compressed with Brotli; the longest page of each kind. A role has up to ${String(most)} requirements, ` +
      'whose texts its page holds.',
    columns: ['page', 'HTML', 'styles', 'scripts', 'fonts', 'requests', 'blocking'],
    rows: kinds.map(({ kind, path }) => {
      const { html, styles, scripts, fonts, requests, blocking } = weighPage(siteDir, path);
      return [kind, html / 1e3, styles / 1e3, scripts / 1e3, fonts / 1e3, requests, blocking];
    }),
  };
}

export function lighthouseTable(measured: readonly { kind: string; scores: Scores }[]): ReportTable {
  return {
    title: 'Lighthouse',
    text: 'Scores of the same pages on a simulated phone, the median of three runs each.',
    columns: ['page', 'performance', 'accessibility', 'best practices', 'SEO'],
    rows: measured.map(({ kind, scores }) => [
      kind,
      scores.performance,
      scores.accessibility,
      scores['best-practices'],
      scores.seo,
    ]),
  };
}
