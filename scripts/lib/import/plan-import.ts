import type { LocatedProblem } from '#catalogue/model/problem.ts';
import { changedSource, type ContentSource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { ContentEdit } from '../content/content-edit.ts';
import { addNamedRole } from './collect/add-named-role.ts';
import { collectFramework } from './collect/collect-framework.ts';
import type { ImportedFramework } from './collect/framework.ts';
import { sortFaults, type ImportFault } from './faults/import-fault.ts';
import { lacksOfResult } from './faults/lacks-of-result.ts';
import { problemsOfResult } from './faults/result-problems.ts';
import type { ImportTarget } from './import-target.ts';
import { describeDomains } from './merge/describe-domains.ts';
import { mergeFramework } from './merge/merge-framework.ts';
import { addSiteFiles, commonLadder } from './merge/new-directory.ts';
import type { CellCounts } from './rows/cell-counts.ts';
import { readRows } from './rows/read-rows.ts';
import { cellsWithSteps, filesWithTexts } from './rows/wide-cells.ts';
import { chooseScale } from './scale/choose-scale.ts';
import { newScaleOf } from './scale/new-scale.ts';
import type { WantedStep } from './scale/parse-scale.ts';
import type { CsvColumn } from '#catalogue/publish/csv.ts';
import { knownHeaders } from './shape/known-headers.ts';
import { readTables } from './shape/read-tables.ts';
import type { ShapeOptions } from './shape/shape.ts';
import type { SourceTable } from './tables/open-table.ts';

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
      counts: CellCounts;
      /** How the tables were understood, in words. */
      notes: string[];
      /** Weaknesses that the content has now and had not before, in words. */
      lacks: string[];
    }
  | { ok: false; faults: ImportFault[]; problems: LocatedProblem[] };

const NO_ROLE =
  'the tables name no role, and a new directory needs one: import its table in the same call, or name it with --role "Engineer" --levels "Junior,Mid,Senior"';

/**
 * Works out what the import of tables into a content directory changes, without writing anything. Throws a CallError where the
 * options do not fit the directory.
 */
export function planImport(
  sources: readonly SourceTable[],
  target: ImportTarget,
  options: ImportOptions,
): ImportPlan {
  const { catalogue, source, dir } = target;
  const files = sources.map(({ file }) => file);
  const refuse = (faults: readonly ImportFault[]): ImportPlan => ({
    ok: false,
    faults: sortFaults(faults, files),
    problems: [],
  });
  const { scale: option, defaultProficiency: defaultName, levels } = options;
  const existing = catalogue?.scale;
  const knownScale = existing ?? (option && newScaleOf(option));
  const headers = knownHeaders(catalogue, knownScale);
  const tables = readTables(sources, { ...options, hasDefault: defaultName !== undefined, known: headers });
  if (tables.entries.length === 0) return refuse(tables.faults);
  const textFiles = filesWithTexts(tables.entries, knownScale ?? []);
  const cells = cellsWithSteps(tables.entries, textFiles);
  const chosen = chooseScale({ existing, option, defaultName, cells });
  const { steps: scale, newSteps, defaultStep: defaultProficiency } = chosen;
  const ladder = catalogue?.ladder ?? [];
  const { rows, faults, counts } = readRows(tables.entries, { scale, defaultProficiency, levels, textFiles });
  const framework = collectFramework(rows, { catalogue, ladder });
  const all = [...tables.faults, ...chosen.faults, ...faults, ...framework.faults];
  if (all.length > 0) return refuse(all);
  const [start] = tables.entries;
  if (start && catalogue === undefined && framework.roles.length === 0) {
    addNamedRole(framework, options, start.at);
    if (framework.roles.length === 0) return refuse([{ at: start.at, message: NO_ROLE }]);
  }

  const edit = new ContentEdit(source);
  const newLadder = catalogue === undefined ? commonLadder(framework) : undefined;
  if (newLadder) addSiteFiles(edit, newLadder, newSteps);
  mergeFramework(framework, { edit, catalogue, ladder: newLadder ?? ladder, scale });

  // What is about to be written is checked as `npm run check` checks it.
  const changes = edit.changes();
  const result = changedSource(source, changes, dir);
  const read = readCatalogue(result);
  if (!read.ok) return { ok: false, ...problemsOfResult(result, framework) };
  const notes = [
    ...tables.notes,
    ...(chosen.summary === undefined ? [] : [chosen.summary]),
    ...describeDomains(framework, catalogue),
  ];
  const before = catalogue === undefined ? [] : readCatalogue(source).warnings;
  const lacks = lacksOfResult(before, read.warnings);
  const rowCount = sources.reduce((sum, { table }) => sum + table.rows.length, 0);
  return { ok: true, changes, result, framework, rowCount, counts, notes, lacks };
}
