import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { csvColumnsOf, TICK, type ExportedColumn } from '#catalogue/publish/csv.ts';
import type { Urls } from '#catalogue/publish/urls.ts';

/** The properties of a column besides its name, in the words of CSV on the Web. */
interface ColumnFacts {
  'dc:description': string;
  /** Whether no cell of the column is empty. */
  required?: true;
  /** The text between the values of a cell that holds several. */
  separator?: string;
  datatype?: object;
}

const COLUMNS: Record<ExportedColumn, ColumnFacts> = {
  role: filled('The name of the role.'),
  level: filled('The name of the level. Levels first occur in their order, lowest first.'),
  skill: filled('The name of the skill.'),
  proficiency: described(
    `The name of the proficiency; ${TICK} if the requirement has neither a proficiency nor a text.`,
  ),
  mandatory: {
    ...filled('Whether the level cannot be reached without the requirement.'),
    datatype: { base: 'boolean', format: 'yes|no' },
  },
  expects: described('The text of the role, as Markdown.'),
  role_id: filled('The id of the role.'),
  level_id: filled('The id of the level in the role.'),
  skill_id: filled('The id of the skill.'),
  family: described('The name of the family of roles.'),
  domain: filled('The name of the domain of skills.'),
  group: described('The name of the group within the domain.'),
  role_tagline: described('The purpose of the role, in one line of Markdown.'),
  level_summary: described('The responsibility of a person at the level, as Markdown.'),
  skill_summary: described('The description of the skill, as Markdown.'),
  descriptor: described('The text of the skill at the proficiency, as Markdown; the same in all roles.'),
  example: described(
    'Examples, as Markdown, each on its own line. Further lines of an example begin with two spaces.',
  ),
  alternatives: {
    ...described('Other skills that also meet the row: ids, names, or an id and a name joined by "=".'),
    separator: '; ',
  },
  level_title: described('The title of a person at the level, if it differs from the usual one.'),
  level_after: described('The id of the level below it, if that is not the one that occurs directly before.'),
  level_track: described('The name of the track that begins with the level.'),
  evidence: described(
    'Evidence that a person could show, as Markdown, each on its own line. Further lines begin with two spaces.',
  ),
  code: described('The code of the skill in other systems of the organization.'),
  role_code: described('The code of the role in other systems of the organization.'),
  domain_code: described('The code of the domain in other systems of the organization.'),
  level_short: described('The short name of the level, if it has one of its own.'),
  codes: {
    ...described('Codes of the skill in public classifications: classification, code and relation.'),
    separator: '\n',
  },
  role_codes: {
    ...described('Codes of the role in public classifications: classification, code and relation.'),
    separator: '\n',
  },
};

/**
 * Returns the description of the columns of the CSV files, as metadata of CSV on the Web.
 * https://www.w3.org/TR/tabular-metadata/
 */
export function csvMetadata({ site, roles }: Catalogue, urls: Urls) {
  const columns = csvColumnsOf(roles.flatMap(requirementsOf));
  return {
    '@context': 'http://www.w3.org/ns/csvw',
    'dc:title': `Requirements of ${site.name}`,
    'dc:description':
      'One row for each requirement of a role at a level. An apostrophe precedes each cell that a spreadsheet would compute.',
    lang: site.language,
    tableSchema: {
      columns: columns.map((name) => ({ name, titles: name, ...COLUMNS[name] })),
      primaryKey: ['role_id', 'skill_id', 'level_id'],
    },
    tables: [urls.catalogueCsv, ...roles.map(({ id }) => urls.roleCsv(id))].map((url) => ({ url })),
  };
}

function described(description: string): ColumnFacts {
  return { 'dc:description': description };
}

function filled(description: string): ColumnFacts {
  return { ...described(description), required: true };
}
