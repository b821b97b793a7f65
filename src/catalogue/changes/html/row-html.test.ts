import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { editedContent } from '../../../../tests/fixtures/content-edits.ts';
import { smallCatalogue, type SmallContent } from '../../../../tests/fixtures/small-catalogue.ts';
import { changedRows, compareCatalogues } from '#catalogue/changes/describe/changed-rows.ts';
import { describeChanges } from '#catalogue/changes/describe/describe-changes.ts';
import { diffCatalogues } from '#catalogue/changes/diff/diff-catalogues.ts';
import { formatLegend, formatRow } from './row-html.ts';

/** Returns the HTML of the first changed row. */
function rowBetween(from: Partial<SmallContent>, to: Partial<SmallContent>): string {
  const [before, after] = [smallCatalogue(from), smallCatalogue(to)];
  const [role] = describeChanges(diffCatalogues(before, after)).roles;
  const [row] = role ? changedRows(role, compareCatalogues(before, after)) : [];
  if (row === undefined) throw new Error('no row has changed');
  return formatRow(row, { before: before.scale, after: after.scale, lang: undefined });
}

const cellWith = (cell: SmallContent['requirements'][string][string]): Partial<SmallContent> => ({
  requirements: { 'data-engineer/tools': { 'c-star': cell } },
});

const { scale } = smallCatalogue();

test('a legend names each letter, and the mark for mandatory requirements if there are any', () => {
  const letters =
    '<li><span class="tile tone-1" aria-hidden="true">A</span> Awareness</li>' +
    '<li><span class="tile tone-3" aria-hidden="true">W</span> Working</li>' +
    '<li><span class="tile tone-5" aria-hidden="true">V</span> Advanced</li>' +
    '<li><span class="tile tone-7" aria-hidden="true">E</span> Expert</li>';
  expect(formatLegend(scale, false)).toBe(`<ul class="legend">${letters}</ul>`);
  expect(formatLegend(scale, true)).toBe(
    `<ul class="legend">${letters}<li><span class="tile mandatory"></span> mandatory</li></ul>`,
  );
  expect(formatLegend([], false)).toBe('');
});

test('shows the tile of each side', () => {
  const { document } = parseHTML(rowBetween({}, editedContent(['the proficiency of a cell'])));
  const tiles = [...document.querySelectorAll('.sides .tile')].map((tile) => [
    tile.className,
    tile.textContent,
  ]);
  expect(tiles).toEqual([
    ['tile tone-3 mandatory', 'W'],
    ['tile tone-7 mandatory', 'E'],
  ]);
  expect([...document.querySelectorAll('.side')].map(({ textContent }) => textContent)).toEqual([
    'Before',
    'After',
  ]);
  expect(document.querySelectorAll('.sides > div')).toHaveLength(2);
});

test('shows a mark for a requirement without a proficiency', () => {
  const html = rowBetween(
    cellWith({ only: { proficiency: 'expert', expects: 'Computes.' } }),
    cellWith({ only: { expects: 'Computes.' } }),
  );
  const { document } = parseHTML(html);
  const [before, after] = document.querySelectorAll('.sides > div');
  expect(before?.querySelector('.tile')?.className).toBe('tile tone-7');
  expect(after?.querySelector('.tile')?.className).toBe('tile');
  expect(after?.textContent).toContain('× required');
});

describe('an added row', () => {
  const added = rowBetween(
    { requirements: {} },
    cellWith({ only: { proficiency: 'expert', expects: 'Computes.' } }),
  );
  const { document } = parseHTML(added);

  test('has one side, without a heading of its own', () => {
    expect(document.querySelectorAll('.sides > div')).toHaveLength(1);
    expect(document.querySelectorAll('.side, .sides .tile')).toHaveLength(0);
    expect(document.querySelector('.sides')?.textContent).toBe('\nComputes.\n');
  });

  test('marks none of its cells', () => {
    expect(document.querySelectorAll('.changed')).toHaveLength(0);
    expect(document.querySelectorAll('tbody tr')).toHaveLength(1);
  });
});

test('shows the examples of each side that has any', () => {
  const html = rowBetween(
    cellWith({ only: { proficiency: 'expert' } }),
    cellWith({ only: { proficiency: 'expert', example: ['Adds two.', 'Adds three.'] } }),
  );
  const [before, after] = parseHTML(html).document.querySelectorAll('.sides > div');
  expect(before?.textContent).not.toContain('For example');
  expect(after?.textContent).toContain('For example: Adds two.\n\nAdds three.');
});
