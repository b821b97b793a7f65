import { describe, expect, test } from 'vitest';
import { htmlFaults } from '../setup/html-faults.ts';
import { textOf } from '../setup/read-site.ts';
import { referenceSite } from '../setup/sites.ts';

const { urls } = referenceSite;

/** Returns the text of every cell of a table, row by row. */
function wordsOf(table: Element | null): string[][] {
  return Array.from(table?.querySelectorAll('tr') ?? [], (row) =>
    Array.from(row.children, (cell) => textOf(cell)),
  );
}

describe('a guide with pictures', () => {
  const { document, html } = referenceSite.page(urls.guide('adopting'));
  const spreadsheet = document.querySelector('table.spreadsheet');
  const matrix = document.querySelector('table.small-matrix');

  test('shows a spreadsheet with the letters of columns and the numbers of rows', () => {
    expect(wordsOf(spreadsheet)).toEqual([
      ['', 'A', 'B', 'C'],
      ['1', 'Skill', 'Junior', 'Senior'],
      ['2', 'Testing', '1', '3'],
      ['3', 'Mentoring', '', 'x'],
    ]);
    expect(textOf(spreadsheet?.querySelector('caption') ?? document.body)).toBe('engineer.csv');
  });

  test('shows a matrix with the tiles of the site and a label for each', () => {
    expect(wordsOf(matrix)).toEqual([
      ['', 'Junior', 'Senior'],
      ['Testing', '11, Basic, mandatory: Junior, Testing', '33, Expert, mandatory: Senior, Testing'],
      ['Mentoring', '', '×Expected, mandatory: Senior, Mentoring'],
    ]);
    expect(Array.from(matrix?.querySelectorAll('.tile') ?? [], ({ className }) => className)).toEqual([
      'tile tone-1 mandatory',
      'tile tone-7 mandatory',
      'tile mandatory from-here',
    ]);
  });

  test('is valid HTML', async () => {
    expect(await htmlFaults([referenceSite.page(urls.guide('adopting'))])).toEqual([]);
  });

  test('makes both reachable by keyboard, labeled with their captions', () => {
    const regions = [...document.querySelectorAll('section[tabindex="0"]')];
    expect(regions.map((region) => region.getAttribute('aria-label'))).toEqual([
      'engineer.csv',
      'The role Engineer',
    ]);
  });

  test('holds the styles of spreadsheets, unlike guides without one', () => {
    expect(html).toContain('.spreadsheet caption');
    const others = referenceSite.pages.filter(
      (page) => page.path.startsWith(urls.guides) && page.path !== urls.guide('adopting'),
    );
    expect(others.length).toBeGreaterThan(1);
    expect(others.filter((page) => page.html.includes('spreadsheet')).map(({ path }) => path)).toEqual([]);
  });
});
