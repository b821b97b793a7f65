import type { LocatedProblem } from '#catalogue/model/problem.ts';
import { changedSource, type ContentSource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { ContentEdit } from '../content/content-edit.ts';
import type { Column } from './shape/columns.ts';
import type { ImportFault } from './faults/import-fault.ts';
import type { ImportedFramework } from './collect/framework.ts';
import { chooseScale, findDefault } from './scale/choose-scale.ts';
import type { ImportTarget } from './import-target.ts';
import { mergeFramework } from './merge/merge-framework.ts';
import { addSiteFiles, commonLadder } from './merge/new-directory.ts';
import { scaleFromNames } from './scale/new-scale.ts';
import { problemsOfResult } from './faults/result-problems.ts';
import { writtenIn, openCsv, readCsv } from './shape/read-csv.ts';
import { TICKED } from './rows/csv-row.ts';

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
      /** The name of the only step, if the file and nobody else said that there is a scale of one step. */
      onlyStep?: string | undefined;
    }
  | { ok: false; faults: ImportFault[]; problems: LocatedProblem[] };

/**
 * Works out what the import of a CSV file into a content directory changes, without writing anything. Throws a
 * CallError where the options do not fit the directory.
 */
export function planImport(bytes: Uint8Array, target: ImportTarget, options: ImportOptions): ImportPlan {
  const { catalogue, source, dir } = target;
  const opened = openCsv(bytes, options.headers, options.defaultProficiency !== undefined);
  if (!opened.ok) return { ok: false, faults: opened.faults, problems: [] };
  const { csv } = opened;
  const named = [...writtenIn(csv, 'proficiency'), options.defaultProficiency ?? ''];
  const scale = chooseScale(catalogue, options.scale, named);
  const defaultProficiency = findDefault(scale, options.defaultProficiency);
  const ladder = catalogue?.ladder ?? [];
  const read = readCsv(csv, { catalogue, scale, ladder, defaultProficiency });
  if (!read.ok) return { ok: false, faults: read.faults, problems: [] };
  const { framework, rowCount } = read;

  const edit = new ContentEdit(source);
  const newLadder = catalogue === undefined ? commonLadder(framework) : undefined;
  const hasScale = options.scale !== undefined || hasProficiencies(framework);
  const newScale = hasScale ? scaleFromNames(scale.map(({ name }) => name)) : [];
  if (newLadder) addSiteFiles(edit, newLadder, newScale);
  mergeFramework(framework, { edit, catalogue, ladder: newLadder ?? ladder, scale });

  // What is about to be written is checked as `npm run check` checks it.
  const changes = edit.changes();
  const result = changedSource(source, changes, dir);
  if (!readCatalogue(result).ok) return { ok: false, ...problemsOfResult(result, framework) };
  const isOnly = catalogue === undefined && options.scale === undefined && newScale.length === 1;
  const onlyStep = isOnly ? newScale[0]?.name : undefined;
  return { ok: true, changes, result, framework, rowCount, unread: csv.columns.unread, onlyStep };
}

function hasProficiencies({ roles }: ImportedFramework): boolean {
  const cells = roles.flatMap(({ matrix }) => [...matrix.values()].flatMap((row) => [...row.cells.values()]));
  return cells.some(({ proficiency = TICKED }) => proficiency !== TICKED);
}
