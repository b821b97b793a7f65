import { parse } from 'csv-parse/sync';
import { didYouMeanOneOf } from '#catalogue/text/suggest.ts';
import { CallError } from '../command/command.ts';
import type { ImportOptions } from './plan-import.ts';
import { parseScaleOption } from './scale/parse-scale.ts';
import { csvColumns, type CsvColumn } from '#catalogue/publish/csv.ts';
import { isColumn } from './shape/header-names.ts';
import type { WideKind } from './shape/shape.ts';
import { cleanName, nameKey } from './texts/cell-text.ts';

/** The values of the options as the call has them. */
interface WrittenOptions {
  scale?: string | undefined;
  map?: readonly string[] | undefined;
  'default-proficiency'?: string | undefined;
  levels?: string | undefined;
  columns?: string | undefined;
  role?: string | undefined;
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
  };
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

function parseMapping(mapping: string): [CsvColumn, string] {
  const [column = '', header = ''] = mapping.split(/=(.*)/s);
  if (header.trim() === '') throw new CallError(`--map ${mapping}: write it as --map role="Role name"`);
  if (!isColumn(column)) {
    const hint = didYouMeanOneOf(column, csvColumns);
    throw new CallError(`--map ${mapping}: there is no column "${column}"${hint}`);
  }
  return [column, header];
}
