import { requirementsOf } from '#catalogue/model/counts.ts';
import type { Role } from '#catalogue/model/catalogue.ts';
import { weighPage } from './page-weight.ts';
import type { CellTimes } from './bench-cells.ts';
import type { Scores } from './bench-lighthouse.ts';
import type { LongestTasks } from './bench-long-pages.ts';
import type { KindOfPage } from './page-kinds.ts';
import type { Times } from './median.ts';
import { timesInTable, type ReportTable } from './report.ts';
import { SLOWDOWN } from './with-page.ts';

export function matrixTable({ moving, resting, opening, closing, idle, bare }: CellTimes): ReportTable {
  return {
    title: 'Skill matrix',
    text: `The median of the main thread's time for a key press, on a processor ${String(SLOWDOWN)} times slower.`,
    columns: ['', 'ms', 'without overhead'],
    rows: [
      ['moving to another cell', moving, moving - idle],
      ['resting on it, while its details are prepared', resting, resting],
      ['opening it', opening, opening - idle],
      ['closing it', closing, closing - idle],
      ['opening a one-line popover on an empty page', bare, bare - idle],
      ['a key that does nothing: the overhead in each of the others', idle, 0],
    ],
  };
}

export function longPagesTable(
  measured: readonly { skills: number; role: LongestTasks; matrix: LongestTasks }[],
): ReportTable {
  return {
    title: 'Long pages',
    text:
      'The longest task of the main thread, in ms, on the two pages with every text of a role, on a processor ' +
      `${String(SLOWDOWN)} times slower; 0 if none takes more than 50.`,
    columns: ['skills of the role', 'page', 'loading', 'scrolling through'],
    rows: measured.flatMap(({ skills, role, matrix }) => [
      [skills, 'role', role.loading, role.scrolling],
      [skills, 'full matrix', matrix.loading, matrix.scrolling],
    ]),
  };
}

export function answersTable(times: Times): ReportTable {
  return {
    title: 'Grade calculator',
    text: `From an answer to the frame that shows its effect, on a processor ${String(SLOWDOWN)} times slower.`,
    ...timesInTable(times),
  };
}

/** Builds the table of page weights from a site of the unchanged content. */
export function weightTable(
  kinds: readonly KindOfPage[],
  roles: readonly Role[],
  siteDir: string,
): ReportTable {
  const most = Math.max(...roles.map((role) => requirementsOf(role).length));
  return {
    title: 'Page weights',
    text:
      'In KB, compressed with Brotli; the longest page of each kind, with its styles. A role page contains ' +
      `the texts of up to ${String(most)} requirements.`,
    columns: ['page', 'HTML', 'scripts', 'fonts', 'requests', 'blocking'],
    rows: kinds.map(({ kind, path }) => {
      const { html, scripts, fonts, requests, blocking } = weighPage(siteDir, path);
      return [kind, html / 1e3, scripts / 1e3, fonts / 1e3, requests, blocking];
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
