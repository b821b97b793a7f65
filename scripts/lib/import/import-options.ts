import { parse } from 'csv-parse/sync';
import { didYouMeanOneOf } from '#catalogue/text/suggest.ts';
import { CallError } from '../command/command.ts';
import { parseScaleOption, type WantedStep } from './scale/parse-scale.ts';
import { csvColumns, type CsvColumn } from '#catalogue/publish/csv.ts';
import { isColumn } from './shape/header-names.ts';
import type { ShapeOptions, WideKind } from './shape/shape.ts';
import { cleanName, nameKey } from './texts/cell-text.ts';

/** The options for importing tables. */
export interface ImportOptions extends ShapeOptions {
  /** The steps of `--scale`, lowest first. */
  scale?: readonly WantedStep[] | undefined;
  /** The headers of `--map` by column. */
  headers: ReadonlyMap<CsvColumn, string>;
  /** The name or id of the proficiency for requirements that name none. */
  defaultProficiency?: string | undefined;
  /** The address to which relative links in texts refer. */
  baseUrl?: string | undefined;
}

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

/** Parses the options for importing tables. Throws a CallError that says how to write an option. */
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

/** Returns whether a file is a framework in JSON, by its extension. */
export function isJson(file: string): boolean {
  return /\.json$/i.test(file);
}

/** Throws a CallError if a framework in JSON is imported with other files or with options for tables. */
export function refuseTableOptions(files: readonly string[], given: readonly string[]): void {
  const [file = '', other] = files;
  if (other !== undefined)
    throw new CallError('a framework in JSON must be imported alone: name a single .json file');
  const names = given.map((name) => `--${name}`).join(', ');
  if (given.length > 0) throw new CallError(`${names}: for tables only, not for ${file}: leave it out`);
}

/** Splits a line of CSV into names; one with a comma is in quotes. */
function parseLevels(list: string): string[] {
  let names: string[];
  try {
    names = parse(list, { relax_column_count: true }).flat().map(cleanName);
  } catch (error) {
    const example = `--levels 'Junior,"Mid, or like it",Senior'`;
    throw new CallError(`--levels ${list}: write it as ${example}`, { cause: error });
  }
  if (names.length === 0 || names.includes('') || new Set(names.map(nameKey)).size < names.length) {
    throw new CallError('--levels must name each level once, lowest first: --levels "Junior,Mid,Senior"');
  }
  return names;
}

function parseWideKind(written: string): WideKind {
  const kind = WIDE_KINDS.find((one) => one === written);
  if (kind === undefined) {
    throw new CallError(`--columns cannot be "${written}"${didYouMeanOneOf(written, WIDE_KINDS)}`);
  }
  return kind;
}

function parseRole(written: string): string {
  const name = cleanName(written);
  if (name === '')
    throw new CallError('--role must name the role of all rows, such as --role "Backend Engineer"');
  return name;
}

function parseBaseUrl(written: string): string {
  if (/^https?:$/.test(URL.parse(written)?.protocol ?? '')) return written;
  throw new CallError(
    `--base-url ${written}: write a complete address, such as https://example.org/handbook/`,
  );
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
