import { beforeAll, expect, test } from 'vitest';
import type { Role } from '#catalogue/model/catalogue.ts';
import { countRole, marksMandatory, requirementsOf } from '#catalogue/model/counts.ts';
import { rowName } from '#catalogue/model/row-name.ts';
import { PAPERS } from '#catalogue/publish/paper.ts';
import { comparable } from './comparable-text.ts';
import type { PrintedFile, ReadPrinted } from './printed-documents.ts';
import { elementsOf, type PdfElement, type PdfPage } from './read-pdf.ts';
import { required } from './read-site.ts';

const POINTS_PER_MILLIMETER = 72 / 25.4;
/** The smallest size of the letters in the matrix, in points. */
export const LETTER_SIZE = 7;

/** Tests the layout of a PDF and its structure for assistive technology. */
export function describePrintedLayout(made: PrintedFile, read: () => ReadPrinted): void {
  const { site, role, document, paper } = made;
  const requirements = requirementsOf(role);
  const isReview = document === 'career-track-review';
  let pdf: ReadPrinted;
  let structure: PdfElement[];

  beforeAll(() => {
    pdf = read();
    structure = pdf.pages.flatMap((page) => page.structure);
  });

  const pageOf = (number: number): PdfPage => required(pdf.pages[number - 1]);
  const textsOf = (kind: string): string[] =>
    elementsOf(structure, kind)
      .map((element) => comparable(element.text))
      .filter((text) => text !== '');

  test('has the size of its paper on every page', () => {
    const { width, height } = PAPERS[paper];
    for (const page of pdf.pages) {
      expect(Math.abs(page.width - width * POINTS_PER_MILLIMETER)).toBeLessThan(1);
      expect(Math.abs(page.height - height * POINTS_PER_MILLIMETER)).toBeLessThan(1);
    }
  });

  test('has text on every page', () => {
    expect(pdf.pages.map((page) => page.text).filter((text) => text === '')).toEqual([]);
  });

  test('begins each chapter on a new page', () => {
    const starts = required(pdf.bookmarks[0])
      .below.map(({ page }) => page)
      .filter((page) => page > 1);
    expect(new Set(starts).size).toBe(starts.length);
  });

  test('has text below every heading on the same page', () => {
    const alone = pdf.allBookmarks.filter(
      ({ page, y }) => !pageOf(page).texts.some((piece) => piece.y < y - 2 * piece.size),
    );
    expect(alone.map(({ title }) => title)).toEqual([]);
  });

  test('gives the right page number in every line of its contents', () => {
    const lines = pdf.pages.flatMap(({ links }) => links).filter(({ page }) => page !== undefined);
    const numbers = lines.map(({ text }) => Number(/ (?<page>\d+)$/.exec(text)?.groups?.['page']));
    const [, ...parts] = pdf.allBookmarks.filter(({ title }) => title !== 'Contents');
    expect(numbers).toEqual(parts.map(({ page }) => page));
    expect(lines.map(({ page }) => page)).toEqual(numbers);
  });

  test('shows the whole matrix on one page, in legible letters', () => {
    const chapters = required(pdf.bookmarks[0]).below;
    const index = chapters.findIndex(({ title }) => title === 'Skill matrix');
    const { page } = required(chapters[index]);
    expect(chapters[index + 1]?.page).toBe(page + 1);
    const { text, texts } = pageOf(page);
    const overview = comparable(text);
    const names = role.matrix.flatMap(({ rows }) => rows.map((row) => comparable(rowName(row))));
    expect(names.filter((name) => !overview.includes(name))).toEqual([]);
    const letters = texts.filter((piece) => /^\S{1,2}$/.test(piece.text));
    expect(letters.length).toBeGreaterThanOrEqual(requirements.length);
    expect(Math.min(...letters.map(({ size }) => size))).toBeGreaterThanOrEqual(LETTER_SIZE);
  });

  test('marks every mandatory cell of the matrix with a character', () => {
    const { page } = required(pdf.allBookmarks.find(({ title }) => title === 'Skill matrix'));
    const signs = pageOf(page).text.match(/•/g) ?? [];
    const inTheLegend = marksMandatory(site.catalogue.roles) ? 1 : 0;
    expect(signs.length).toBe(countRole(role).mandatory + inTheLegend);
  });

  test('is tagged for assistive technology, with headings, table headers and link texts', () => {
    expect(pdf.isTagged).toBe(true);
    expect(textsOf('H1')).toEqual([comparable(role.name)]);
    expect(textsOf('H2')).toEqual(chaptersOf(role, isReview).map(comparable));
    const headers = new Set(textsOf('TH').flatMap((text) => text.split(' ')));
    const levels = role.levels.flatMap(({ short }) => comparable(short).split(' '));
    expect(levels.filter((word) => !headers.has(word))).toEqual([]);
    const links = elementsOf(structure, 'Link').filter(({ hasObject }) => hasObject);
    expect(links.length).toBeGreaterThan(requirements.length);
    expect(links.filter(({ text }) => text === '')).toEqual([]);
  });

  test('has a bookmark for every chapter and its parts', () => {
    const parts = isReview ? chaptersOf(role, true) : bookmarksOf(role);
    expect(pdf.allBookmarks.map(({ title }) => title)).toEqual([role.name, ...parts]);
  });

  test('is read in the order of the matrix', () => {
    const rows = role.matrix.flatMap((section) => section.rows.map((row) => comparable(rowName(row))));
    const levels = role.levels.map(({ title }) => comparable(title));
    const order = isReview ? [] : [...levels, ...rows];
    expect(textsOf('H3')).toEqual(order.filter((name) => name !== ''));
  });
}

function chaptersOf({ levels, matrix }: Role, isReview: boolean): string[] {
  if (isReview) return ['Contents', 'Skill matrix', ...levels.map(({ title }) => title)];
  return ['Contents', 'Levels', 'Skill matrix', ...matrix.map(({ domain }) => domain.name)];
}

function bookmarksOf({ levels, matrix }: Role): string[] {
  return [
    'Contents',
    'Levels',
    ...levels.map(({ title }) => title),
    'Skill matrix',
    ...matrix.flatMap(({ domain, rows }) => [domain.name, ...rows.map(rowName)]),
  ];
}
