import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { catalogueData } from '#catalogue/publish/data/catalogue-data.ts';
import { roleData } from '#catalogue/publish/data/role-data.ts';
import { skillData } from '#catalogue/publish/data/skill-data.ts';
import { csvRequirementsOf, formatCsv } from '#catalogue/publish/csv.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import { readCommits } from '#reader/git/commits.ts';
import type { Settings } from '#reader/settings.ts';
import { CallError } from '../command/command.ts';
import { namedRoles } from '../command/named-roles.ts';

/** The formats in which a catalogue is exported. */
const EXPORT_FORMATS = ['csv', 'json'] as const;

type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The format of a name. Throws a CallError where there is none. */
export function parseExportFormat(name: string | undefined): ExportFormat {
  const format = EXPORT_FORMATS.find((one) => one === name);
  if (format !== undefined) return format;
  const what = name === undefined ? 'say in which format' : `there is no format "${name}"`;
  throw new CallError(`${what}: --format csv or --format json`);
}

/**
 * The whole catalogue, or the roles of the given ids with their skills, as text: one row a requirement, or the data of
 * every role and skill as the site publishes it. Throws a CallError where there is no such role.
 */
export function exportCatalogue(
  catalogue: Catalogue,
  format: ExportFormat,
  roleIds: readonly string[],
  settings: Settings,
): string {
  const part = pickRoles(catalogue, roleIds);
  if (format === 'csv') return formatCsv(part.roles.flatMap(csvRequirementsOf));
  const urls = createUrls(settings.basePath);
  const data = {
    ...catalogueData(catalogue, urls, readCommits(settings.contentDir)[0]?.version),
    roles: part.roles.map((role) => roleData(role, urls)),
    skills: part.skills.map((skill) => skillData(skill, urls)),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function pickRoles(catalogue: Catalogue, ids: readonly string[]): Pick<Catalogue, 'roles' | 'skills'> {
  if (ids.length === 0) return catalogue;
  const picked = namedRoles(catalogue, '--role', ids);
  return {
    roles: picked,
    skills: catalogue.skills.filter(({ rows }) => rows.some(({ role }) => picked.includes(role))),
  };
}
