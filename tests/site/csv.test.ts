import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Requirement } from '#catalogue/model/catalogue.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { csvColumnsOf, csvRequirementsOf, formatCsv, type ExportedColumn } from '#catalogue/publish/csv.ts';
import { formatCodes } from '#catalogue/publish/csv-codes.ts';
import { predecessorIdOf } from '#catalogue/publish/csv-levels.ts';
import { joinTexts } from '#catalogue/publish/csv-list.ts';
import { sites } from '../setup/sites.ts';

describe.each(sites)('the CSV of $name', (site) => {
  const { catalogue, urls } = site;
  const everything = catalogue.roles.flatMap(requirementsOf);
  const columns = csvColumnsOf(everything);

  test.for([
    { path: urls.catalogueCsv, requirements: everything },
    ...catalogue.roles.map((role) => ({ path: urls.roleCsv(role.id), requirements: requirementsOf(role) })),
  ])('$path has a row for each requirement, with its texts', ({ path, requirements }) => {
    const [header, ...rows] = parse(site.readPath(path), { record_delimiter: '\r\n' });
    expect(header).toEqual(columns);
    const inOrder = (lines: string[][]): string[] => lines.map((line) => JSON.stringify(line)).sort();
    expect(inOrder(rows)).toEqual(inOrder(requirements.map((requirement) => cellsOf(requirement, columns))));
  });

  test('of the whole catalogue has the rows of all roles below one header', () => {
    expect(site.readPath(urls.catalogueCsv)).toBe(formatCsv(catalogue.roles.flatMap(csvRequirementsOf)));
  });

  test('exists once more for Excel, with a byte order mark', () => {
    const copies = [
      [urls.catalogueCsv, urls.catalogueExcelCsv],
      ...catalogue.roles.map(({ id }) => [urls.roleCsv(id), urls.roleExcelCsv(id)]),
    ];
    for (const [path = '', copy = ''] of copies)
      expect(site.readPath(copy)).toBe(`\ufeff${site.readPath(path)}`);
  });

  test('has its columns in csv-metadata.json, which lists every CSV file', () => {
    const metadata = metadataShape.parse(JSON.parse(site.readPath(urls.csvMetadata)));
    expect(metadata.tableSchema.columns.map(({ titles }) => titles)).toEqual(columns);
    const listed = metadata.tables.map(({ url }) => site.fileAt(url));
    const files = [...site.files].filter((file) => /(?<!\.excel)\.csv$/.test(file));
    expect(listed.sort()).toEqual(files.sort());
    const { document } = site.page(urls.data);
    expect(document.querySelector(`a[href="${urls.csvMetadata}"]`)).not.toBeNull();
  });

  test.for(catalogue.roles)('of $id lists its levels in order', (role) => {
    const rows: Record<string, string>[] = parse(site.readPath(urls.roleCsv(role.id)), { columns: true });
    const used = role.levels.filter((level) => requirementsOf(role).some((one) => one.level === level));
    expect([...new Set(rows.map((row) => row['level_id']))]).toEqual(used.map(({ id }) => id));
  });
});

const metadataShape = z.object({
  tables: z.array(z.object({ url: z.string() })),
  tableSchema: z.object({ columns: z.array(z.object({ titles: z.string() })) }),
});

/** Returns the cells of a requirement in the order of the columns; absent values are empty. */
function cellsOf(requirement: Requirement, columns: readonly ExportedColumn[]): string[] {
  const { row, level, proficiency, mandatory, expects, examples } = requirement;
  const { role, skill, alternatives } = row;
  const cells: Record<ExportedColumn, string | undefined> = {
    role: role.name,
    level: level.name,
    skill: skill.name,
    proficiency: proficiency?.name ?? (expects === undefined ? '✓' : undefined),
    mandatory: mandatory ? 'yes' : 'no',
    expects,
    role_id: role.id,
    level_id: level.id,
    skill_id: skill.id,
    family: role.family?.name,
    domain: skill.domain.name,
    group: skill.group?.name,
    role_tagline: role.tagline,
    level_summary: level.summary,
    skill_summary: skill.summary,
    descriptor: proficiency && skill.descriptors.get(proficiency.id),
    example: joinTexts(examples),
    alternatives: alternatives.map(({ id }) => id).join('; '),
    level_title: level.ownTitle,
    level_after: predecessorIdOf(level, role),
    level_track: level.track,
    evidence: joinTexts(skill.evidence),
    code: skill.code,
    role_code: role.code,
    domain_code: skill.domain.code,
    level_short: level.ownShort,
    codes: formatCodes(skill.codes),
    role_codes: formatCodes(role.codes),
  };
  return columns.map((column) => cells[column] ?? '');
}
