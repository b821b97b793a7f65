import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatCsv } from '#catalogue/publish/csv.ts';
import { catalogueDataSchema } from '#catalogue/publish/data/catalogue-data.ts';
import { createUrls } from '#catalogue/publish/urls.ts';

/**
 * Joins the CSV files of all roles into the CSV file of the catalogue at the end of a build. An endpoint would take half a
 * gigabyte for a thousand roles, since Astro 7.3 holds three copies of a response in memory.
 */
export function catalogueCsv(): AstroIntegration {
  return {
    name: 'rolebook-catalogue-csv',
    hooks: { 'astro:build:done': ({ dir }) => joinRoles(fileURLToPath(dir)) },
  };
}

function joinRoles(outDir: string): void {
  const urls = createUrls('/');
  const read = (path: string): string => readFileSync(join(outDir, path), 'utf8');
  const { roles } = catalogueDataSchema.parse(JSON.parse(read(urls.catalogueJson)));
  const whole = join(outDir, urls.catalogueCsv);
  if (roles.length === 0) writeFileSync(whole, formatCsv([]));
  roles.forEach(({ id }, index) => {
    const csv = read(urls.roleCsv(id));
    // All files have the same header, which is one line.
    if (index === 0) writeFileSync(whole, csv);
    else appendFileSync(whole, csv.slice(csv.indexOf('\n') + 1));
  });
}
