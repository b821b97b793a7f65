import type { Catalogue, Role } from '#catalogue/model/catalogue.ts';
import { FRAMEWORK } from '#catalogue/publish/data/content-schema.ts';
import { csvRequirementsOf, formatCsv } from '#catalogue/publish/csv.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import type { ContentFile } from '#catalogue/schemas/content-file.ts';
import type { Settings } from '#reader/settings.ts';
import { CallError } from '../command/command.ts';
import { namedRoles } from '../command/named-roles.ts';
import { filesOfRoles, frameworkOf } from './framework-of.ts';

const EXPORT_FORMATS = ['csv', 'json', 'xlsx'] as const;

type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Parses the name of a format. Throws a CallError if it is missing or unknown. */
export function parseExportFormat(name: string | undefined): ExportFormat {
  const format = EXPORT_FORMATS.find((one) => one === name);
  if (format !== undefined) return format;
  const what = name === undefined ? 'no format is given' : `there is no format "${name}"`;
  throw new CallError(`${what}: --format csv, --format json or --format xlsx`);
}

/** A catalogue and the files from which it was read. */
export interface ExportedContent {
  catalogue: Catalogue;
  files: readonly ContentFile[];
}

/**
 * Exports the whole catalogue, or the roles with the given ids, as text: CSV with one row per requirement, or JSON with the
 * full content. Throws a CallError if a role does not exist.
 */
export function exportCatalogue(
  { catalogue, files }: ExportedContent,
  format: Exclude<ExportFormat, 'xlsx'>,
  roleIds: readonly string[],
  settings: Settings,
): string {
  const named = namedRoles(catalogue, '--role', roleIds);
  const roles: readonly Role[] = named.length === 0 ? catalogue.roles : named;
  if (format === 'csv') return formatCsv(roles.flatMap(csvRequirementsOf));
  const picked = named.length === 0 ? files : filesOfRoles(files, new Set(roles.map(({ id }) => id)));
  return `${JSON.stringify(frameworkOf(picked, schemaAddress(catalogue, settings)), null, 2)}\n`;
}

/** Returns the URL at which the site of the catalogue publishes the JSON Schema of the export. */
function schemaAddress({ site }: Catalogue, { siteUrl, basePath }: Settings): string {
  return new URL(createUrls(basePath).schema(FRAMEWORK), siteUrl ?? site.url).href;
}
