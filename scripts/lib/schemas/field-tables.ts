import { basename, dirname } from 'node:path';
import { contentSchemas, type ContentKind } from '#catalogue/schemas/content-file.ts';
import { fieldRows } from '#catalogue/schemas/field-rows.ts';
import { displayPath } from '#reader/content-source.ts';
import { readSource } from '#reader/source-file.ts';
import { writeContent } from '../content/write-content.ts';
import { GUIDE } from '../report/guide-link.ts';

/** A document whose tables of fields differ from the schemas. */
interface TableFault {
  /** Its path as people see it. */
  shown: string;
  /** The text that it should have. */
  text: string;
}

/** Returns the guide to the content files if its tables are out of date; undefined too if it or its tables do not exist. */
export function findTableFault(): TableFault | undefined {
  const read = readSource(GUIDE);
  const text = read.ok ? withFieldTables(read.source) : undefined;
  const isUpToDate = !read.ok || text === undefined || text === read.source;
  return isUpToDate ? undefined : { shown: displayPath(GUIDE), text };
}

/** Writes the guide. Throws a CommandError where it cannot be written. */
export function mendTables({ text }: TableFault): void {
  writeContent(dirname(GUIDE), new Map([[basename(GUIDE), text]]));
}

const HEADER = ['field', '', 'value', 'meaning'];

/** The two comments that name a kind of content file, with the table between them. */
const TABLES =
  /(<!-- fields of (\w+): "npm run schemas" writes this table -->\n)(?:(?!<!-- fields of )[^])*?(<!-- end of fields -->)/g;

/** Returns a document with an up-to-date table of fields at each of its comments. */
export function withFieldTables(document: string): string {
  return document.replace(TABLES, (whole, start: string, kind: string, end: string) =>
    isKind(kind) ? `${start}\n${fieldTable(kind)}\n${end}` : whole,
  );
}

/** Returns the fields of a kind of content file as a Markdown table, padded as Prettier does it. */
export function fieldTable(kind: ContentKind): string {
  const rows = fieldRows(contentSchemas[kind]).map(({ name, isRequired, value, meaning }) =>
    [`\`${name}\``, isRequired ? 'required' : 'optional', value, meaning].map(escapeCell),
  );
  const widths = HEADER.map((_title, column) =>
    Math.max(3, ...[HEADER, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |\n`;
  return [line(HEADER), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('');
}

function isKind(word: string): word is ContentKind {
  return Object.hasOwn(contentSchemas, word);
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '\\<');
}
