import { didYouMeanOneOf } from '#catalogue/text/suggest.ts';
import { CallError } from '../../../command/command.ts';
import type { WorkbookSheet } from './list-sheets.ts';

/**
 * Returns the sheets of a workbook that `--sheet` names, in that order, or else the only visible sheet with content. Throws a
 * CallError with the options to add if there are several.
 */
export function chooseSheets(
  file: string,
  sheets: readonly WorkbookSheet[],
  names: readonly string[],
): WorkbookSheet[] {
  const named = names.flatMap((name) => sheets.filter((sheet) => isNamed(sheet, name)));
  if (named.length > 0) return [...new Set(named)];
  const shown = sheets.filter(({ isHidden }) => !isHidden);
  const filled = shown.filter(({ scan }) => scan.end.row > 0);
  if (filled.length === 0) return [...shown, ...sheets].slice(0, 1);
  if (filled.length === 1) return filled;
  const options = filled.map(({ name }) => `--sheet ${quote(name)}`).join(' ');
  throw new CallError(
    `${file} has ${String(filled.length)} sheets: choose those that hold the framework with ${options}`,
  );
}

/** Throws a CallError for each name in `--sheet` that no workbook has. */
export function refuseUnknownSheets(names: readonly string[], sheets: readonly WorkbookSheet[]): void {
  const problems = names
    .filter((name) => !sheets.some((sheet) => isNamed(sheet, name)))
    .map((name) => {
      const known = sheets.map((sheet) => sheet.name);
      return known.length === 0
        ? `--sheet ${quote(name)}: only a workbook (.xlsx) has sheets`
        : `--sheet ${quote(name)}: there is no such sheet${didYouMeanOneOf(name, known)}`;
    });
  if (problems.length > 0) throw new CallError(problems.join('\n'));
}

/** Returns whether a sheet has a name; as in Excel, upper and lower case are the same. */
function isNamed(sheet: WorkbookSheet, name: string): boolean {
  return sheet.name.trim().toLowerCase() === name.trim().toLowerCase();
}

function quote(name: string): string {
  return name.includes('"') ? `'${name}'` : `"${name}"`;
}
