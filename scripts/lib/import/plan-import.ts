import type { LocatedProblem } from '#catalogue/model/problem.ts';
import { changedSource, type ContentSource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { ContentEdit } from '../content/content-edit.ts';
import type { ImportedFramework } from './collect-framework.ts';
import type { Column } from './columns.ts';
import type { CsvFault } from './csv-fault.ts';
import { chooseScale, findDefault } from './import-scale.ts';
import type { ImportTarget } from './import-target.ts';
import { mergeFramework } from './merge-framework.ts';
import { addSiteFiles, commonLadder } from './new-directory.ts';
import { scaleFromNames } from './new-scale.ts';
import { readCsv } from './read-csv.ts';

/** How a CSV file is to be imported. */
export interface ImportOptions {
  /** The names of the scale's steps, lowest first, where they are not the default or the directory's own. */
  scale?: readonly string[] | undefined;
  /** Columns that the file calls by other names. */
  headers: ReadonlyMap<Column, string>;
  /** The name or id of the proficiency of rows that name none. */
  defaultProficiency?: string | undefined;
}

/** What an import writes, or why it writes nothing. */
export type ImportPlan =
  | {
      ok: true;
      /** The texts of the files to write, and undefined for those to remove. */
      changes: Map<string, string | undefined>;
      /** The content as it will be. */
      result: ContentSource;
      framework: ImportedFramework;
      rowCount: number;
      /** Headers that stand for no column. */
      unread: string[];
    }
  | { ok: false; faults: CsvFault[]; problems: LocatedProblem[] };

/**
 * Works out what the import of a CSV file into a content directory changes, without writing anything. Throws a
 * CallError where the options do not fit the directory.
 */
export function planImport(bytes: Uint8Array, target: ImportTarget, options: ImportOptions): ImportPlan {
  const { catalogue, source, dir } = target;
  const scale = chooseScale(catalogue, options.scale);
  const defaultProficiency = findDefault(scale, options.defaultProficiency);
  const ladder = catalogue?.ladder ?? [];
  const read = readCsv(bytes, { headers: options.headers, catalogue, scale, ladder, defaultProficiency });
  if (!read.ok) return { ok: false, faults: read.faults, problems: [] };

  const edit = new ContentEdit(source);
  const newLadder = catalogue === undefined ? commonLadder(read.framework) : undefined;
  if (newLadder) addSiteFiles(edit, newLadder, scaleFromNames(scale.map(({ name }) => name)));
  mergeFramework(read.framework, { edit, catalogue, ladder: newLadder ?? ladder, scale });

  // What is about to be written is checked as `npm run check` checks it.
  const changes = edit.changes();
  const result = changedSource(source, changes, dir);
  const checked = readCatalogue(result);
  if (!checked.ok) return { ok: false, faults: [], problems: checked.problems };
  const { framework, rowCount, unread } = read;
  return { ok: true, changes, result, framework, rowCount, unread };
}
