import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { PRINTED_DOCUMENTS } from '#catalogue/publish/paper.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';
import type { Role } from '#catalogue/model/catalogue.ts';
import { requirementAnchor } from '#catalogue/publish/urls.ts';
import { readPdf } from './read-pdf.ts';
import { required, type ReadSite } from './read-site.ts';

interface RoleData {
  domains: {
    skills: { requirements: { id: string; proficiency: string; mandatory: boolean; expects?: string }[] }[];
  }[];
}

/** Returns each page, data file and PDF whose requirements differ from those of the site's catalogue, as a message. */
export async function findDisagreements(site: ReadSite): Promise<string[]> {
  const faults: string[] = [];
  for (const role of site.catalogue.roles) {
    const asked = requirementsOf(role).map(({ id }) => id);
    const told = { ...toldByFiles(site, role), ...(await toldByPdfs(site, role)) };
    for (const [source, ids] of Object.entries(told)) {
      if (String(ids.toSorted()) !== String(asked.toSorted()))
        faults.push(`${source} of ${role.id}: ${String(ids)} instead of ${String(asked)}`);
    }
  }
  return faults;
}

function toldByFiles(site: ReadSite, role: Role): Record<string, string[]> {
  const { urls } = site;
  const idOf = (anchor: string): string => `${role.id}/${anchor.replace('.', '/')}`;
  const idsIn = (path: string, selector: string, attribute: string): string[] =>
    [...site.page(path).document.querySelectorAll(selector)].map((element) =>
      idOf(element.getAttribute(attribute) ?? ''),
    );
  const data = JSON.parse(site.readPath(urls.roleJson(role.id))) as RoleData;
  const rows = parse<Record<string, string>>(site.readPath(urls.roleCsv(role.id)), { columns: true });
  return {
    'the matrix': idsIn(urls.role(role.id), 'td button', 'popovertarget'),
    'the details': idsIn(urls.role(role.id), 'main [popover]', 'id'),
    'the full matrix': idsIn(urls.matrix(role.id), 'li[data-level]', 'id'),
    JSON: data.domains.flatMap(({ skills }) =>
      skills.flatMap(({ requirements }) => requirements.map(({ id }) => id)),
    ),
    CSV: rows.map((row) => `${role.id}/${row['skill_id'] ?? ''}/${row['level_id'] ?? ''}`),
  };
}

/** Returns the ids of the requirements whose permalinks each PDF contains. */
async function toldByPdfs(site: ReadSite, role: Role): Promise<Record<string, string[]>> {
  const idByAddress = new Map(
    requirementsOf(role).map(({ id, row, level }) => [
      `${site.address(site.urls.role(role.id))}#${requirementAnchor(row.skill.id, level.id)}`,
      id,
    ]),
  );
  const told: Record<string, string[]> = {};
  for (const document of PRINTED_DOCUMENTS) {
    const { pages } = await readPdf(
      join(site.outDir, required(site.fileAt(site.urls.careerTrack(role.id, document)))),
    );
    const ids = pages.flatMap(({ links }) => links).flatMap(({ url }) => idByAddress.get(url ?? '') ?? []);
    told[`the PDF ${document}`] = [...new Set(ids)];
  }
  return told;
}
