import type { Table } from '../tables/parse-table.ts';
import { csvColumns, type CsvColumn } from '#catalogue/publish/csv.ts';
import { nameKey } from '../texts/cell-text.ts';
import { DESCRIPTION_KEYS, headerKey, keysOfColumn } from './header-names.ts';

/** A column of a table by its index, from 0, and its header as written. */
export interface Heading {
  index: number;
  header: string;
  /** The distinct texts of its cells, normalized by `nameKey()`. */
  words: ReadonlySet<string>;
}

/** The known and the other columns of a table. */
export interface Headings {
  indexOf: ReadonlyMap<CsvColumn, number>;
  /** Columns with unknown headers. */
  others: Heading[];
  /** Columns that were recognized by a header other than their name. */
  readAs: { column: CsvColumn; header: string }[];
  /** Columns for which `--map` gives a header that the table does not have. */
  unmapped: CsvColumn[];
  faults: string[];
}

/** Finds the columns of a table by their headers; `mapped` holds the headers of `--map`. */
export function findHeadings(table: Table, mapped: ReadonlyMap<CsvColumn, string>): Headings {
  const { cells } = table.header;
  const keys = cells.map(headerKey);
  const indexOf = new Map<CsvColumn, number>();
  const readAs: Headings['readAs'] = [];
  const unmapped: CsvColumn[] = [];
  const faults: string[] = [];
  const mappedKeys = new Set([...mapped.values()].map(headerKey));
  for (const column of csvColumns) {
    const name = mapped.get(column);
    const isMapped = name !== undefined && keys.includes(headerKey(name));
    if (name !== undefined && !isMapped) unmapped.push(column);
    const wanted = isMapped ? [headerKey(name)] : keysOfColumn(column);
    const key = wanted.find((one) => keys.includes(one) && (isMapped || !mappedKeys.has(one)));
    if (key === undefined) continue;
    const index = keys.indexOf(key);
    if (keys.indexOf(key, index + 1) !== -1) {
      faults.push(`two columns are called "${name ?? cells[index] ?? column}": rename or remove one`);
    }
    indexOf.set(column, index);
    if (!isMapped && key !== column) readAs.push({ column, header: cells[index] ?? '' });
  }
  nameSkills(keys, indexOf);
  const described = readDescription(table, keys, indexOf);
  if (described) {
    indexOf.set(
      described,
      keys.findIndex((key) => DESCRIPTION_KEYS.includes(key)),
    );
    readAs.push({ column: described, header: cells[indexOf.get(described) ?? -1] ?? '' });
  }
  const read = new Set(indexOf.values());
  const others = cells
    .map((header, index) => ({ index, header: header.trim(), words: wordsIn(table, index) }))
    .filter(({ index, header }) => header !== '' && !read.has(index));
  return { indexOf, others, readAs, unmapped, faults };
}

/** Chooses the column of skills if no header names one: the codes, else the ids, else a first one without a header. */
function nameSkills(keys: readonly string[], indexOf: Map<CsvColumn, number>): void {
  if (indexOf.has('skill')) return;
  const code = (['code', 'skill_id'] as const).find((column) => indexOf.has(column));
  if (code !== undefined) {
    indexOf.set('skill', indexOf.get(code) ?? 0);
    indexOf.delete(code);
  } else if (keys[0] === '' && keys.length > 1) indexOf.set('skill', 0);
}

function wordsIn({ rows }: Table, index: number): ReadonlySet<string> {
  const words = new Set(rows.map(({ cells }) => nameKey(cells[index] ?? '')));
  words.delete('');
  return words;
}

/** Returns the meaning of a column "Description": texts that differ within a skill are expectations, others its summary. */
function readDescription(
  { rows }: Table,
  keys: readonly string[],
  indexOf: ReadonlyMap<CsvColumn, number>,
): 'expects' | 'skill_summary' | undefined {
  const index = keys.findIndex((key) => DESCRIPTION_KEYS.includes(key));
  const skill = indexOf.get('skill');
  if (index === -1 || skill === undefined || [...indexOf.values()].includes(index)) return undefined;
  const bySkill = new Map<string, string>();
  const differs = rows.some(({ cells }) => {
    const text = cells[index]?.trim() ?? '';
    const first = bySkill.get(cells[skill] ?? '');
    if (text !== '' && first === undefined) bySkill.set(cells[skill] ?? '', text);
    return text !== '' && first !== undefined && first !== text;
  });
  const column = differs && indexOf.has('level') ? 'expects' : 'skill_summary';
  return indexOf.has(column) ? undefined : column;
}
