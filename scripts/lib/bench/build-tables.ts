import type { BuildFigures } from './bench-build.ts';
import type { PdfTimes } from './bench-pdfs.ts';
import type { RepeatTimes } from './bench-repeat.ts';
import type { SearchFigures } from './bench-search.ts';
import type { Times } from './median.ts';
import { timesInTable, type ReportTable } from './report.ts';

/** What something took first, and what then. */
type Ratio = [name: string, first: number, then: number];

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
      '`npx rolebook build --pages-only`, the check of the content included, in a process of its own. Roles beyond those of the ' +
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
    text:
      `\`npx rolebook build\` of ${String(roles)} roles, in seconds: the first one, and one after one requirement was changed. ` +
      'All of it is also the check of the content, and the start.',
    columns: ['', 'first', 'then', 'of the first'],
    rows: [
      ...Object.entries(first.steps).map(([name, seconds]): Ratio => [
        name,
        seconds,
        second.steps[name] ?? 0,
      ]),
      ['all of it', first.seconds, second.seconds] satisfies Ratio,
    ].map(([name, before, after]) => [name, before, after, after / before]),
  };
}

export function devTable({ roles, times }: { roles: number; times: Times }): ReportTable {
  return {
    title: 'Development',
    text: `From an edit of one requirement's text among ${String(roles)} roles to the browser that shows it under \`npx rolebook dev\`.`,
    ...timesInTable(times),
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
