import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatCsv } from '#catalogue/publish/csv.ts';
import { createUrls } from '#catalogue/publish/urls.ts';

/**
 * Writes the CSV of the whole catalogue at the end of a build by joining the CSV files of its roles. Astro 7.3 holds the
 * answer of an endpoint in memory three times: at a thousand roles, half a gigabyte.
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
  const { roles } = JSON.parse(read(urls.catalogueJson)) as { roles: { id: string }[] };
  const whole = join(outDir, urls.catalogueCsv);
  if (roles.length === 0) writeFileSync(whole, formatCsv([]));
  roles.forEach(({ id }, index) => {
    const csv = read(urls.roleCsv(id));
    // All have the same header, which has no line end but its own.
    if (index === 0) writeFileSync(whole, csv);
    else appendFileSync(whole, csv.slice(csv.indexOf('\n') + 1));
  });
}
