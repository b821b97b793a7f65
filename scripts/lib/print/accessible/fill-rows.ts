import { PDFName } from '@cantoo/pdf-lib';
import type { PageCell, PageRow } from '../read-contents.ts';
import { flattened, type StructureElement } from './structure-tree.ts';

/**
 * Adds the cells without text to the rows of tables. Chromium 153 leaves them out, so that rows have too few cells and later
 * cells belong to other columns. Tables that differ from those of the page stay unchanged.
 */
export function fillRows(elements: readonly StructureElement[], pageTables: readonly PageRow[][]): void {
  const tables = flattened(elements).filter(({ type }) => type === 'Table');
  if (tables.length !== pageTables.length) return;
  for (const [index, table] of tables.entries()) {
    const rows = flattened(table.children).filter(({ type }) => type === 'TR');
    const pageRows = (pageTables[index] ?? []).filter((cells) => cells.some(({ hasText }) => hasText));
    if (rows.length !== pageRows.length) continue;
    for (const [place, row] of rows.entries()) fillRow(row, pageRows[place] ?? []);
  }
}

function fillRow(row: StructureElement, cells: PageRow): void {
  const { context } = row.dict;
  if (row.children.length > cells.filter(({ hasText }) => hasText).length) return;
  const filled = row.children[Symbol.iterator]();
  const refs = cells.map((cell) => {
    // A cell with text is missing only if it is beside the page, so these are the last of their row.
    const present = cell.hasText ? filled.next().value : undefined;
    if (present) return present.ref;
    return context.register(context.obj({ Type: 'StructElem', P: row.ref, ...emptyCell(cell) }));
  });
  row.dict.set(PDFName.of('K'), context.obj(refs));
}

/** Returns the entries of a cell. One in the head of a table is a header, since nothing above it could be its header. */
function emptyCell({ isInHead, colSpan }: PageCell) {
  const attributes = { ...(isInHead && { Scope: 'Column' }), ...(colSpan > 1 && { ColSpan: colSpan }) };
  const hasAttributes = Object.keys(attributes).length > 0;
  return { S: isInHead ? 'TH' : 'TD', ...(hasAttributes && { A: { O: 'Table', ...attributes } }) };
}
