import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BYTE_ORDER_MARK, formatCsv } from '#catalogue/publish/csv.ts';
import { catalogueDataSchema } from '#catalogue/publish/data/catalogue-data.ts';
import { createUrls } from '#catalogue/publish/urls.ts';

/**
 * Joins the CSV files of all roles into the CSV file of the catalogue at the end of a build, and copies each file for Excel.
 * An endpoint would take half a gigabyte for a thousand roles, since Astro 7.3 holds three copies of a response in memory.
 */
export function catalogueCsv(): AstroIntegration {
  return {
    name: 'rolebook-catalogue-csv',
    hooks: { 'astro:build:done': ({ dir }) => writeFiles(fileURLToPath(dir)) },
  };
}

function writeFiles(outDir: string): void {
  const urls = createUrls('/');
  const file = (path: string): string => join(outDir, path);
  const read = (path: string): string => readFileSync(file(path), 'utf8');
  const { roles } = catalogueDataSchema.parse(JSON.parse(read(urls.catalogueJson)));
  const header = headerOf(roles[0] === undefined ? formatCsv([]) : read(urls.roleCsv(roles[0].id)));
  const [whole, wholeForExcel] = [file(urls.catalogueCsv), file(urls.catalogueExcelCsv)];
  writeFileSync(whole, header);
  writeFileSync(wholeForExcel, BYTE_ORDER_MARK + header);
  for (const { id } of roles) {
    const csv = read(urls.roleCsv(id));
    writeFileSync(file(urls.roleExcelCsv(id)), BYTE_ORDER_MARK + csv);
    // All files have the same header.
    const rows = csv.slice(header.length);
    appendFileSync(whole, rows);
    appendFileSync(wholeForExcel, rows);
  }
}

/** Returns the header of a CSV, which is one line, with its line break. */
function headerOf(csv: string): string {
  return csv.slice(0, csv.indexOf('\n') + 1);
}
