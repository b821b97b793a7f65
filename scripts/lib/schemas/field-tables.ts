import { basename, dirname } from 'node:path';
import { markdownTable } from 'markdown-table';
import { CONTENT_RULE_IDS, CONTENT_RULES } from '#catalogue/model/content-rules.ts';
import { contentSchemas, type ContentKind } from '#catalogue/schemas/content-file.ts';
import { fieldRows } from '#catalogue/schemas/field-rows.ts';
import { displayPath } from '#reader/content-source.ts';
import { readSource } from '#reader/source-file.ts';
import { writeContent } from '../content/write-content.ts';
import { GUIDE } from '../report/guide-link.ts';

/** A document whose tables of fields differ from the schemas. */
interface TableFault {
  /** Its path for messages. */
  shown: string;
  text: string;
}

/** Returns the guide if its tables are out of date, or undefined if they are up to date or do not exist. */
export function findTableFault(): TableFault | undefined {
  const read = readSource(GUIDE);
  const text = read.ok ? withFieldTables(read.source) : undefined;
  const isUpToDate = !read.ok || text === undefined || text === read.source;
  return isUpToDate ? undefined : { shown: displayPath(GUIDE), text };
}

/** Writes the guide with up-to-date tables. Throws a CommandError if it cannot be written. */
export function mendTables({ text }: TableFault): void {
  writeContent(dirname(GUIDE), new Map([[basename(GUIDE), text]]));
}

/** The two comments that name a kind of content file, with the table between them. */
const TABLES =
  /(<!-- fields of (\w+): "npx rolebook schemas" writes this table -->\n)(?:(?!<!-- fields of )[^])*?(<!-- end of fields -->)/g;

const RULES =
  /(<!-- rules: "npx rolebook schemas" writes this table -->\n)(?:(?!<!-- )[^])*?(<!-- end of rules -->)/g;

/** Returns a document with up-to-date tables between its comments. */
export function withFieldTables(document: string): string {
  return document
    .replace(TABLES, (whole, start: string, kind: string, end: string) =>
      isKind(kind) ? `${start}\n${fieldTable(kind)}\n${end}` : whole,
    )
    .replace(RULES, (_whole, start: string, end: string) => `${start}\n${ruleTable()}\n${end}`);
}

/** Returns the fields of a kind of content file as a Markdown table, formatted as Prettier would. */
export function fieldTable(kind: ContentKind): string {
  const rows = fieldRows(contentSchemas[kind]).map(({ name, isRequired, value, meaning }) => [
    `\`${name}\``,
    isRequired ? 'required' : 'optional',
    value,
    meaning,
  ]);
  return formatTable(['field', '', 'value', 'meaning'], rows);
}

/** Returns the rules for content as a Markdown table. */
export function ruleTable(): string {
  const rows = CONTENT_RULE_IDS.map((id) => {
    const { finds, advice, reportedBy } = CONTENT_RULES[id];
    return [`\`${id}\``, finds, advice, reportedBy.join(', ')];
  });
  return formatTable(['rule', 'finds', 'what to do', 'reported by'], rows);
}

function formatTable(header: readonly string[], texts: readonly (readonly string[])[]): string {
  return `${markdownTable([header, ...texts.map((row) => row.map(escapeCell))])}\n`;
}

function isKind(word: string): word is ContentKind {
  return Object.hasOwn(contentSchemas, word);
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '\\<');
}
