import type { Catalogue, Role } from '#catalogue/model/catalogue.ts';
import { FRAMEWORK } from '#catalogue/publish/data/content-schema.ts';
import { csvRequirementsOf, formatCsv } from '#catalogue/publish/csv.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import type { ContentFile } from '#catalogue/schemas/content-file.ts';
import type { Settings } from '#reader/settings.ts';
import { CallError } from '../command/command.ts';
import { namedRoles } from '../command/named-roles.ts';
import { filesOfRoles, frameworkOf } from './framework-of.ts';

/** The formats in which a catalogue is exported. */
const EXPORT_FORMATS = ['csv', 'json', 'xlsx'] as const;

type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The format of a name. Throws a CallError where there is none. */
export function parseExportFormat(name: string | undefined): ExportFormat {
  const format = EXPORT_FORMATS.find((one) => one === name);
  if (format !== undefined) return format;
  const what = name === undefined ? 'say in which format' : `there is no format "${name}"`;
  throw new CallError(`${what}: --format csv, --format json or --format xlsx`);
}

/** A catalogue with the files that it was read from. */
export interface ExportedContent {
  catalogue: Catalogue;
  files: readonly ContentFile[];
}

/**
 * Returns the whole catalogue, or the roles of the given ids, as text: as CSV with one row a requirement, or as JSON with
 * all that the content files say. Throws a CallError where there is no such role.
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

/** Returns where the catalogue's own site publishes the JSON Schema of the export. */
function schemaAddress({ site }: Catalogue, { siteUrl, basePath }: Settings): string {
  return new URL(createUrls(basePath).schema(FRAMEWORK), siteUrl ?? site.url).href;
}
