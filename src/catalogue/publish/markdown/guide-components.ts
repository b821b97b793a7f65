import { z } from 'zod';
import { legendOf, NO_PROFICIENCY, TILE_KINDS, type LegendEntry } from '#catalogue/levels/legend.ts';
import type { Proficiency, Requirement } from '#catalogue/model/catalogue.ts';
import { marksMandatory } from '#catalogue/model/counts.ts';
import type { GUIDE_COMPONENTS } from '#catalogue/model/guide.ts';
import { isRecord } from '#catalogue/model/is-record.ts';
import { escapeLine, escapeMarks, linkEnd } from '#catalogue/text/escape-markdown.ts';
import { countOf } from '#catalogue/text/words.ts';
import { itemOf, joinBlocks } from '#catalogue/text/markdown-blocks.ts';
import type { MarkdownSite } from './markdown-site.ts';
import { linkToMarkdown } from './page-head.ts';
import { letterTable } from './letter-table.ts';
import { letterItem } from './proficiency-words.ts';
import { tableOf } from './table.ts';

type Writers = Record<(typeof GUIDE_COMPONENTS)[number], (props: unknown) => string>;

/** Returns functions that write the components of guides as Markdown. They throw an Error for invalid props. */
export function guideComponents(site: MarkdownSite): Writers {
  return {
    LevelList: (props) => writeLevels(levelListSchema.parse(props)),
    MatrixSketch: (props) => writeSketch(sketchSchema.parse(props)),
    Picture: (props) => writePicture(pictureSchema.parse(props), site),
    ScaleLegend: (props) => writeLegend(legendSchema.parse(props), site),
    SmallMatrix: (props) => writeSmallMatrix(smallMatrixSchema.parse(props), site),
    Spreadsheet: (props) => writeSpreadsheet(spreadsheetSchema.parse(props)),
  };
}

const rows = z.array(z.array(z.string()));
const levelListSchema = z.object({
  ladder: z.array(z.object({ name: z.string(), scope: z.string().optional() })),
});
const sketchSchema = z.object({ caption: z.string(), levels: z.array(z.string()), rows });
const pictureSchema = z.object({ file: z.string(), alt: z.string(), caption: z.string().optional() });
const legendSchema = z.object({
  // Parts of the catalogue, which are compared by identity.
  scale: z.array(z.custom<Proficiency>(isRecord)),
  requirements: z.array(z.custom<Requirement>(isRecord)).optional(),
  showsMandatory: z.boolean().optional(),
  showsMeaning: z.boolean().default(true),
});
const smallMatrixSchema = z.object({ role: z.string(), skills: z.array(z.string()) });
const spreadsheetSchema = z.object({ caption: z.string(), rows });

function writeLevels({ ladder }: z.output<typeof levelListSchema>): string {
  return ladder
    .map(({ name, scope }) => itemOf(`**${escapeLine(name)}**`, scope && escapeMarks(scope)))
    .join('\n');
}

function writeSketch({ caption, levels, rows: written }: z.output<typeof sketchSchema>): string {
  const cells = written.map((row) => ['', ...levels].map((_, index) => escapeMarks(row[index] ?? '')));
  return joinBlocks(`${escapeLine(caption)}:`, tableOf(['Skill', ...levels.map(escapeMarks)], cells));
}

function writeSpreadsheet({
  caption,
  rows: [header = [], ...written],
}: z.output<typeof spreadsheetSchema>): string {
  const cellsOf = (row: readonly string[]): string[] =>
    row.map((cell) => escapeMarks(cell.replaceAll(/\s+/g, ' ')));
  return joinBlocks(`${escapeLine(caption)}:`, tableOf(cellsOf(header), written.map(cellsOf)));
}

function writePicture(
  { file, alt, caption }: z.output<typeof pictureSchema>,
  { urls, toAddress }: MarkdownSite,
): string {
  const picture = `![${escapeMarks(alt)}]${linkEnd(toAddress(urls.file(file)))}`;
  return joinBlocks(picture, caption && escapeLine(caption));
}

function writeLegend(
  { scale, showsMandatory = scale.length > 0, showsMeaning, requirements }: z.output<typeof legendSchema>,
  site: MarkdownSite,
): string {
  const { shown, folded, hasMark } = legendOf(scale, requirements);
  const kinds: LegendEntry[] = [
    ...(hasMark ? [NO_PROFICIENCY] : []),
    ...(showsMandatory ? Object.values(TILE_KINDS) : []),
  ];
  return [
    ...[...shown, ...folded].map((step) =>
      letterItem(showsMeaning ? step : { ...step, means: undefined }, site),
    ),
    ...kinds.map(({ name, means }) => itemOf(`**${name}**`, showsMeaning ? means : '')),
  ].join('\n');
}

function writeSmallMatrix(
  { role: roleId, skills }: z.output<typeof smallMatrixSchema>,
  site: MarkdownSite,
): string {
  const role = site.catalogue.roles.find(({ id }) => id === roleId);
  const shown =
    role?.matrix.flatMap((section) => section.rows.filter(({ skill }) => skills.includes(skill.id))) ?? [];
  if (role === undefined || shown.length === 0) return '';
  const bold = marksMandatory(site.catalogue.roles) ? '; bold is mandatory' : '';
  return joinBlocks(
    `${countOf(shown.length, 'skill')} of the ${linkToMarkdown(role.name, site.urls.role(role.id), site)}${bold}:`,
    letterTable(role, shown),
  );
}
