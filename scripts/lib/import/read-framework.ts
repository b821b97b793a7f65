import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { didYouMeanOneOf } from '#catalogue/text/suggest.ts';
import { CallError } from '../command/command.ts';
import { addNamedRole } from './collect/add-named-role.ts';
import { collectFramework } from './collect/collect-framework.ts';
import type { ImportedFramework } from './collect/framework.ts';
import { sortFaults, type ImportFault } from './faults/import-fault.ts';
import type { ImportOptions } from './import-options.ts';
import type { CellCounts } from './rows/cell-counts.ts';
import { readRows } from './rows/read-rows.ts';
import { cellsWithSteps, findTexts } from './rows/wide-cells.ts';
import { chooseScale, type ChosenScale } from './scale/choose-scale.ts';
import { newScaleOf } from './scale/new-scale.ts';
import { knownHeaders } from './shape/known-headers.ts';
import { describeTextNotes } from './texts/text-note.ts';
import { readTables } from './shape/read-tables.ts';
import type { SourceTable } from './tables/open-table.ts';
import { nameKey } from './texts/cell-text.ts';

/** The framework of the tables, or the reasons that it cannot be read. */
export type ReadFramework =
  | {
      ok: true;
      framework: ImportedFramework;
      scale: ChosenScale;
      counts: CellCounts;
      rowCount: number;
      notes: string[];
      warnings: ImportFault[];
    }
  | { ok: false; faults: ImportFault[] };

const NO_ROLE =
  'the tables do not name a role, but new content needs one: import a table of roles as well, or name one with --role "Engineer" --levels "Junior,Mid,Senior"';

/**
 * Reads tables of any shape into one framework; names in the tables may refer to `catalogue`. Throws a CallError if an option
 * does not fit the tables or the content.
 */
export function readFramework(
  sources: readonly SourceTable[],
  catalogue: Catalogue | undefined,
  options: ImportOptions,
): ReadFramework {
  const files = sources.map(({ file }) => file);
  const refuse = (faults: readonly ImportFault[]): ReadFramework => ({
    ok: false,
    faults: sortFaults(faults, files),
  });
  const { scale: option, defaultProficiency: defaultName, levels } = options;
  const existing = catalogue?.scale;
  const knownScale = existing ?? (option && newScaleOf(option));
  const known = knownHeaders(catalogue, knownScale);
  const tables = readTables(sources, { ...options, hasDefault: defaultName !== undefined, known });
  const [start] = tables.entries;
  if (start === undefined) return refuse(tables.faults);

  const wide = findTexts(tables.entries, knownScale ?? []);
  const cells = cellsWithSteps(tables.entries, wide);
  const scale = chooseScale({ existing, option, defaultName, cells });
  const reading = { scale: scale.steps, defaultProficiency: scale.defaultStep, levels, ...wide };
  const texts = { baseUrl: options.baseUrl };
  const { rows, faults, counts, notes: textNotes } = readRows(tables.entries, { ...reading, texts });
  const framework = collectFramework(rows, { catalogue, ladder: catalogue?.ladder ?? [] });
  const all = [...tables.faults, ...scale.faults, ...faults, ...framework.faults];
  if (all.length > 0) return refuse(all);
  if (catalogue === undefined && framework.roles.length === 0) addNamedRole(framework, options, start.at);
  if (catalogue === undefined && framework.roles.length === 0) {
    return refuse([{ at: start.at, message: NO_ROLE }]);
  }
  refuseUnknownLevels(options.levels, [...levelsIn(framework, catalogue), ...tables.headers]);
  const notes = [...tables.notes, ...(scale.summary === undefined ? [] : [scale.summary])];
  return {
    ok: true,
    framework,
    scale,
    counts,
    rowCount: tables.rowCount,
    notes,
    warnings: describeTextNotes(textNotes),
  };
}

/** Throws a CallError if `--levels` names an unknown level; `known` includes unknown headers, for suggestions. */
function refuseUnknownLevels(levels: readonly string[] = [], known: readonly string[]): void {
  const unknown = levels.find((name) => !known.some((one) => nameKey(one) === nameKey(name)));
  if (unknown === undefined) return;
  const hint = didYouMeanOneOf(unknown, [...new Set(known)]);
  throw new CallError(`--levels: "${unknown}" is not a level of the files${hint}`);
}

function levelsIn({ roles }: ImportedFramework, catalogue: Catalogue | undefined): string[] {
  const known = [...roles, ...(catalogue?.roles ?? [])].flatMap(({ levels }) =>
    levels.map(({ name }) => name),
  );
  return [...known, ...(catalogue?.ladder ?? []).map(({ name }) => name)];
}
