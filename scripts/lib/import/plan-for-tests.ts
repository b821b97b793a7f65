import { stringify } from 'yaml';
import { filesOf, type SmallContent } from '#catalogue/fixtures.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { csvRequirementsOf, formatCsv } from '#catalogue/csv.ts';
import { memorySource, type ContentSource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { planImport, type ImportOptions, type ImportPlan } from './plan-import.ts';

const DIR = '/nowhere';

/** Content as the files of a directory in memory. */
export function sourceOf(content: SmallContent): ContentSource {
  const files = filesOf(content).map(({ file, value }) => [file, stringify(value)] as const);
  return memorySource(new Map(files), DIR);
}

/** The catalogue of a source. Throws an Error with its problems. */
export function catalogueOf(source: ContentSource): Catalogue {
  const read = readCatalogue(source);
  if (read.ok) return read.catalogue;
  throw new Error(
    read.problems.map(({ file, line, message }) => `${file}:${String(line)} ${message}`).join('\n'),
  );
}

/** What an import into a directory changes; without one, into an empty directory. */
export function planOf(
  csv: string | Uint8Array,
  source?: ContentSource,
  options: Partial<ImportOptions> = {},
): ImportPlan {
  const bytes = typeof csv === 'string' ? new TextEncoder().encode(csv) : csv;
  const target = source
    ? { dir: DIR, source, catalogue: catalogueOf(source) }
    : { dir: DIR, source: { ...memorySource(new Map(), DIR), exists: false } };
  return planImport(bytes, target, { headers: new Map(), ...options });
}

/** As `planOf()`, of a file without faults. Throws an Error with its faults. */
export function goodPlanOf(...args: Parameters<typeof planOf>): Extract<ImportPlan, { ok: true }> {
  const plan = planOf(...args);
  if (plan.ok) return plan;
  throw new Error(
    [...plan.faults, ...plan.problems].map(({ line, message }) => `${String(line)} ${message}`).join('\n'),
  );
}

export function csvOf({ roles }: Catalogue): string {
  return formatCsv(roles.flatMap(csvRequirementsOf));
}
