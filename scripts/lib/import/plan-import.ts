import type { LocatedProblem } from '#catalogue/model/problem.ts';
import { changedSource, type ContentSource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { ContentEdit } from '../content/content-edit.ts';
import type { ImportedFramework } from './collect/framework.ts';
import type { ImportFault } from './faults/import-fault.ts';
import { lacksOfResult } from './report/lacks-of-result.ts';
import { problemsOfResult } from './faults/result-problems.ts';
import type { ImportOptions } from './import-options.ts';
import type { ImportTarget } from './import-target.ts';
import { describeDomains } from './report/describe-domains.ts';
import { describeNearNames } from './report/describe-near-names.ts';
import { describeRemoved } from './report/describe-removed.ts';
import { describeIds } from './report/describe-ids.ts';
import { mergeFramework } from './merge/merge-framework.ts';
import { addScale, addSiteFiles, commonLadder } from './merge/new-directory.ts';
import { readFramework } from './read-framework.ts';
import type { CellCounts } from './rows/cell-counts.ts';
import type { SourceTable } from './tables/open-table.ts';

/** The changes that an import makes, or the reasons that it writes nothing. */
export type ImportPlan =
  | {
      ok: true;
      /** The texts of the files to write, or undefined for files to remove. */
      changes: Map<string, string | undefined>;
      result: ContentSource;
      framework: ImportedFramework;
      rowCount: number;
      counts: CellCounts;
      /** Sentences about how the tables were understood. */
      notes: string[];
      /** Sentences about gaps that the content did not have before the import. */
      lacks: string[];
      /** Warnings about repeated rows, and about texts that differ from their cells. */
      warnings: ImportFault[];
    }
  | { ok: false; faults: ImportFault[]; problems: LocatedProblem[] };

/**
 * Plans the import of tables into a content directory, without writing anything. Throws a CallError if the options do not
 * fit the tables or the content.
 */
export function planImport(
  sources: readonly SourceTable[],
  target: ImportTarget,
  options: ImportOptions,
): ImportPlan {
  const { catalogue, source, dir } = target;
  const read = readFramework(sources, catalogue, options);
  if (!read.ok) return { ...read, problems: [] };
  const { framework, scale, counts } = read;
  const texts = { baseUrl: options.baseUrl };
  const edit = new ContentEdit(source);
  const newLadder = catalogue === undefined ? commonLadder(framework) : undefined;
  if (newLadder) addSiteFiles(edit, newLadder, scale.newSteps);
  else addScale(edit, scale.newSteps);
  const ladder = newLadder ?? catalogue?.ladder ?? [];
  mergeFramework(framework, { edit, catalogue, ladder, scale: scale.steps, texts });

  // This is the same check as that of `npx rolebook check`.
  const changes = edit.changes();
  const result = changedSource(source, changes, dir);
  const checked = readCatalogue(result);
  if (!checked.ok) return { ok: false, ...problemsOfResult(result, framework) };
  const before = catalogue === undefined ? [] : readCatalogue(source).warnings;
  return {
    ...{ ok: true, changes, result, framework, counts },
    rowCount: read.rowCount,
    notes: [
      ...read.notes,
      ...[describeDomains, describeIds, describeNearNames, describeRemoved].flatMap((describe) =>
        describe(framework, catalogue),
      ),
    ],
    lacks: lacksOfResult(before, checked.warnings),
    warnings: [...framework.repeats, ...read.warnings],
  };
}
