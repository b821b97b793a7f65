import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatCsv } from '#catalogue/csv.ts';

/**
 * Writes the CSV of the whole catalogue at the end of a build, by joining those of its roles. Astro holds the answer of
 * an endpoint in memory three times: at a thousand roles, half a gigabyte.
 */
export function catalogueCsv(): AstroIntegration {
  return {
    name: 'rolebook-catalogue-csv',
    hooks: { 'astro:build:done': ({ dir }) => joinRoles(join(fileURLToPath(dir), 'data', 'v1')) },
  };
}

function joinRoles(dir: string): void {
  const { roles } = JSON.parse(readFileSync(join(dir, 'catalogue.json'), 'utf8')) as {
    roles: { id: string }[];
  };
  const header = formatCsv([]);
  const whole = join(dir, 'catalogue.csv');
  writeFileSync(whole, header);
  for (const { id } of roles) {
    appendFileSync(whole, readFileSync(join(dir, 'roles', `${id}.csv`), 'utf8').slice(header.length));
  }
}
