import { cleanName, nameKey } from '../texts/cell-text.ts';
import { kindOfCell } from '../cells/kind-of-cell.ts';
import type { ImportFault } from '../faults/import-fault.ts';
import { readYesNo } from '../cells/read-yes-no.ts';
import type { NamedStep } from '../scale/scale-steps.ts';
import type { Entry } from '../shape/entry.ts';
import type { CellCounts } from './cell-counts.ts';
import type { AskedCell, ImportRow } from './import-row.ts';
import { readRequirement, type CellReading } from './read-requirement.ts';
import { RowCells } from './row-cells.ts';
import type { TextOptions } from '../texts/inline/tidy-link.ts';
import type { PlacedNote } from '../texts/text-note.ts';

/** The options for reading entries. */
export interface RowReading {
  scale: readonly NamedStep[];
  defaultProficiency?: NamedStep | undefined;
  /** The names of levels in the order of `--levels`, lowest first. */
  levels?: readonly string[] | undefined;
  /** Whether a wide cell that is neither a step nor a check mark is a text. */
  isText: (entry: Entry) => boolean;
  texts: TextOptions;
}

/** The readable rows, and the faults of the others. */
export interface ReadRows {
  rows: ImportRow[];
  faults: ImportFault[];
  counts: CellCounts;
  notes: PlacedNote[];
}

/** Reads all entries, and collects every fault. */
export function readRows(entries: readonly Entry[], reading: RowReading): ReadRows {
  const result: ReadRows = { rows: [], faults: [], counts: { read: 0, leftOut: new Map() }, notes: [] };
  const texts = { options: reading.texts, notes: result.notes };
  for (const entry of entries) {
    const cells = new RowCells(entry, result.faults, texts);
    const cellReading: CellReading = {
      scale: reading.scale,
      defaultProficiency: reading.defaultProficiency,
      isText: reading.isText(entry),
      counts: result.counts,
    };
    const row = readRow(entry, cells, cellReading, reading.levels);
    if (cells.isSound) result.rows.push(row);
  }
  return result;
}

function readRow(
  entry: Entry,
  cells: RowCells,
  reading: CellReading,
  levels: readonly string[] | undefined,
): ImportRow {
  const skill = cells.named('skill', 'code');
  const asks = isAboutSkill(entry, cells) ? undefined : readAsked(cells, reading, levels);
  return {
    at: entry.at,
    skill,
    asks,
    domain: cells.name('domain'),
    domainAbove: cells.name('domain_above'),
    domainCode: cells.name('domain_code'),
    group: cells.name('group'),
    skillSummary: cells.text('skill_summary'),
    descriptor: readDescriptor(cells, reading.scale),
    evidence: cells.texts('evidence'),
    codes: cells.codes('codes'),
  };
}

/** The columns that are blank in a row that only describes a skill. */
const OF_A_LEVEL = ['role', 'level', 'expects', 'requirement'] as const;

function isAboutSkill({ isSkill }: Entry, cells: RowCells): boolean {
  if (isSkill) return true;
  const hasStepAlone = cells.isFilled('proficiency') && !cells.isFilled('descriptor');
  return !hasStepAlone && !OF_A_LEVEL.some((column) => cells.isFilled(column));
}

function readAsked(cells: RowCells, reading: CellReading, levels: readonly string[] | undefined): AskedCell {
  const role = cells.named('role', 'role_code');
  const { code: levelCode, ...level } = cells.named('level');
  const requirement = readRequirement(cells, reading);
  const order = levels?.findIndex((name) => nameKey(name) === nameKey(level.name)) ?? -1;
  const mandatory = readMandatory(cells);
  const isOpen = !requirement.isRequired && !cells.has('requirement') && !cells.isFilled('proficiency');
  if (mandatory === true && isOpen && cells.isSound) {
    cells.fault('mandatory is yes, but nothing is required: write a proficiency, a text in "expects", or ✓');
  }
  return {
    role,
    level,
    ...requirement,
    mandatory,
    alternatives: readAlternatives(cells),
    family: cells.name('family'),
    roleTagline: cells.text('role_tagline'),
    roleCodes: cells.codes('role_codes'),
    levelShort: cells.name('level_short') ?? levelCode,
    levelOrder: cells.number('level_order') ?? (order === -1 ? undefined : order),
    levelTitle: cells.name('level_title'),
    levelAfter: cells.name('level_after'),
    levelTrack: cells.name('level_track'),
    levelSummary: cells.text('level_summary'),
  };
}

/** Reads the descriptor of a row, which also needs a proficiency. */
function readDescriptor(cells: RowCells, scale: readonly NamedStep[]): ImportRow['descriptor'] {
  const text = cells.text('descriptor');
  if (text === undefined || !cells.isSound) return undefined;
  const name = cells.name('proficiency') ?? '';
  const written = kindOfCell(name, scale);
  if (written.kind === 'step') return { proficiency: written.step.id, text };
  if (written.kind !== 'other') {
    cells.fault('descriptor: a descriptor needs a proficiency: add it, or put the text into "expects"');
  }
  return undefined;
}

/** Reads whether a requirement is mandatory. Returns undefined if there is no such column. */
function readMandatory(cells: RowCells): boolean | undefined {
  if (!cells.has('mandatory')) return undefined;
  const cell = cells.cell('mandatory').trim();
  const answer = readYesNo(cell);
  if (answer === undefined) {
    const words = 'write yes, true, 1 or x; or write no, false or 0, or leave it blank';
    cells.fault(`mandatory: "${cell}" is neither yes nor no: ${words}`);
  }
  return answer ?? false;
}

function readAlternatives(cells: RowCells): readonly string[] | undefined {
  const names = cells.cell('alternatives').split(/[;\n]/).map(cleanName);
  const written = names.filter((name) => name !== '');
  return written.length === 0 ? undefined : written;
}
