import type { BuildFigures } from './bench-build.ts';
import type { PdfTimes } from './bench-pdfs.ts';
import type { RepeatTimes } from './bench-repeat.ts';
import type { SearchFigures } from './bench-search.ts';
import type { Times } from './median.ts';
import { timesInTable, type ReportTable } from './report.ts';

type Ratio = [name: string, first: number, then: number];

/** The measurements of a catalogue of one size. */
export interface SizeFigures {
  roles: number;
  requirements: number;
  build: BuildFigures;
  /** The search figures, or undefined if only the pages were built. */
  search?: { pagefind: SearchFigures; miniSearch: SearchFigures };
}

export function buildTable(sizes: readonly SizeFigures[]): ReportTable {
  return {
    title: 'Build',
    text:
      '`npx rolebook build --pages-only` in a separate process, including the check of the content. Roles beyond those of the ' +
      'content are copies of the largest role with other texts.',
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
      `\`npx rolebook build\` of ${String(roles)} roles, in seconds: a first build, then one after a requirement was changed. ` +
      'The total includes starting up and checking the content.',
    columns: ['', 'first', 'then', 'of the first'],
    rows: [
      ...Object.entries(first.steps).map(([name, seconds]): Ratio => [
        name,
        seconds,
        second.steps[name] ?? 0,
      ]),
      ['total', first.seconds, second.seconds] satisfies Ratio,
    ].map(([name, before, after]) => [name, before, after, after / before]),
  };
}

export function devTable({ roles, times }: { roles: number; times: Times }): ReportTable {
  return {
    title: 'Development',
    text: `The time from an edit of a requirement's text until a browser shows it, with ${String(roles)} roles and \`npx rolebook dev\`.`,
    ...timesInTable(times),
  };
}

export function searchTable(sizes: readonly SizeFigures[]): ReportTable {
  return {
    title: 'Search',
    text:
      'The Pagefind index that the site uses, and a MiniSearch index of the same records, all of which a reader would ' +
      'have to load. The first search starts with a cold cache. Later searches are timed from typing a word to the first result ' +
      'on screen and to all ten, including the pause in which the search waits for another letter.',
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
    text: `${String(files)} files. The build prints, packs and checks them, and takes unchanged ones from its cache.`,
    columns: ['how', 'seconds', 'of bare'],
    rows: [
      ['bare `page.pdf()`, one after another', bare, 1],
      ['as built', made, made / bare],
      ['as built, nothing changed', unchanged, unchanged / bare],
    ],
  };
}
