import { parse } from 'csv-parse/sync';
import { didYouMeanOneOf } from '#catalogue/text/suggest.ts';
import { CallError } from '../command/command.ts';
import { parseScaleOption, type WantedStep } from './scale/parse-scale.ts';
import { csvColumns, type CsvColumn } from '#catalogue/publish/csv.ts';
import { isColumn } from './shape/header-names.ts';
import type { ShapeOptions, WideKind } from './shape/shape.ts';
import { cleanName, nameKey } from './texts/cell-text.ts';

/** How tables are to be imported. */
export interface ImportOptions extends ShapeOptions {
  /** The scale's steps, lowest first, where they are not the tables' or the directory's own. */
  scale?: readonly WantedStep[] | undefined;
  /** Columns that the tables call by other names. */
  headers: ReadonlyMap<CsvColumn, string>;
  /** The name or id of the proficiency of requirements that name none. */
  defaultProficiency?: string | undefined;
  /** The address against which relative links in texts are meant. */
  baseUrl?: string | undefined;
}

/** The values of the options as the call has them. */
interface WrittenOptions {
  scale?: string | undefined;
  map?: readonly string[] | undefined;
  'default-proficiency'?: string | undefined;
  levels?: string | undefined;
  columns?: string | undefined;
  role?: string | undefined;
  'base-url'?: string | undefined;
}

const WIDE_KINDS: readonly WideKind[] = ['levels', 'roles', 'steps'];

/** Reads how tables are to be imported. Throws a CallError which says how to write an option. */
export function readImportOptions(written: WrittenOptions): ImportOptions {
  return {
    scale: written.scale === undefined ? undefined : parseScaleOption(written.scale),
    headers: new Map(written.map?.map(parseMapping)),
    defaultProficiency: written['default-proficiency'],
    levels: written.levels === undefined ? undefined : parseLevels(written.levels),
    columns: written.columns === undefined ? undefined : parseWideKind(written.columns),
    role: written.role === undefined ? undefined : parseRole(written.role),
    baseUrl: written['base-url'] === undefined ? undefined : parseBaseUrl(written['base-url']),
  };
}

/** Whether a file is a framework in JSON, by the ending of its name. */
export function isJson(file: string): boolean {
  return /\.json$/i.test(file);
}

/** Throws a CallError if a framework in JSON is imported together with other files, or with options that only tables have. */
export function refuseTableOptions(files: readonly string[], given: readonly string[]): void {
  const [file = '', other] = files;
  if (other !== undefined) throw new CallError('a framework in JSON is imported alone: name one .json file');
  const names = given.map((name) => `--${name}`).join(', ');
  if (given.length > 0)
    throw new CallError(`${names}: for tables only, and ${file} says all of it: leave it out`);
}

/** Returns names from a line of CSV: one that holds a comma is in quotes. */
function parseLevels(list: string): string[] {
  let names: string[];
  try {
    names = parse(list, { relax_column_count: true }).flat().map(cleanName);
  } catch (error) {
    const example = `--levels 'Junior,"Mid, or like it",Senior'`;
    throw new CallError(`--levels ${list}: write it as ${example}`, { cause: error });
  }
  if (names.length === 0 || names.includes('') || new Set(names.map(nameKey)).size < names.length) {
    throw new CallError('--levels names each level once, lowest first: --levels "Junior,Mid,Senior"');
  }
  return names;
}

function parseWideKind(written: string): WideKind {
  const kind = WIDE_KINDS.find((one) => one === written);
  if (kind === undefined) {
    throw new CallError(`--columns is "${written}"${didYouMeanOneOf(written, WIDE_KINDS)}`);
  }
  return kind;
}

function parseRole(written: string): string {
  const name = cleanName(written);
  if (name === '') throw new CallError('--role names the role of all rows: --role "Backend Engineer"');
  return name;
}

function parseBaseUrl(written: string): string {
  if (/^https?:$/.test(URL.parse(written)?.protocol ?? '')) return written;
  throw new CallError(`--base-url ${written}: write a whole address, such as https://example.org/handbook/`);
}

function parseMapping(mapping: string): [CsvColumn, string] {
  const [column = '', header = ''] = mapping.split(/=(.*)/s);
  if (header.trim() === '') throw new CallError(`--map ${mapping}: write it as --map role="Role name"`);
  if (!isColumn(column)) {
    const hint = didYouMeanOneOf(column, csvColumns);
    throw new CallError(`--map ${mapping}: there is no column "${column}"${hint}`);
  }
  return [column, header];
}
