import { MOST_EXAMPLES } from '#catalogue/schemas/requirements.ts';
import { kindOfCell } from '../cells/kind-of-cell.ts';
import type { NamedStep } from '../scale/scale-steps.ts';
import { cleanName } from '../texts/cell-text.ts';
import type { CellCounts } from './cell-counts.ts';
import { TICKED, type AskedCell } from './import-row.ts';
import type { RowCells } from './row-cells.ts';

/** The options for reading cells. */
export interface CellReading {
  scale: readonly NamedStep[];
  defaultProficiency?: NamedStep | undefined;
  /** Whether the wide cell is a text if it is not a step. */
  isText: boolean;
  counts: CellCounts;
}

type Requirement = Pick<AskedCell, 'isRequired' | 'proficiency' | 'expects' | 'examples'>;

/** Reads the requirement of a row: a step, a text, a check mark, or nothing. */
export function readRequirement(cells: RowCells, reading: CellReading): Requirement {
  const requirement = cells.has('requirement') ? readWideCell(cells, reading) : readColumns(cells, reading);
  if (requirement.isRequired) reading.counts.read += 1;
  return requirement;
}

function readWideCell(cells: RowCells, reading: CellReading): Requirement {
  const cell = cells.cell('requirement');
  const written = kindOfCell(cleanName(cell), reading.scale);
  if (written.kind === 'step') return { isRequired: true, proficiency: written.step.id };
  if (written.kind === 'tick') return { isRequired: true, proficiency: ticked(reading) };
  if (written.kind === 'blank' || written.kind === 'no') return nothing(written.mark, reading);
  if (reading.isText) {
    const texts = readTexts(cells, 'requirement');
    return { isRequired: true, proficiency: reading.defaultProficiency?.id, ...texts };
  }
  // The choice of the scale reports a word that is not a step.
  return { isRequired: false };
}

function readColumns(cells: RowCells, reading: CellReading): Requirement {
  const { scale, defaultProficiency } = reading;
  const name = cells.name('proficiency') ?? '';
  const written = kindOfCell(name, scale);
  const texts = { isRequired: true, ...readTexts(cells, 'expects') };
  if (written.kind === 'step') return { ...texts, proficiency: written.step.id };
  if (written.kind === 'tick') return { ...texts, proficiency: ticked(reading) };
  if (written.kind === 'blank' || written.kind === 'no') {
    const isOpen = !cells.has('proficiency') && !cells.has('expects');
    if (texts.expects === undefined && !isOpen) return nothing(written.mark, reading);
    // A mark such as "-" removes the proficiency, but a blank cell leaves it unchanged.
    const proficiency = defaultProficiency?.id ?? (written.mark === '' ? undefined : TICKED);
    return { ...texts, proficiency };
  }
  return { isRequired: false };
}

function readTexts(
  cells: RowCells,
  column: 'expects' | 'requirement',
): Pick<AskedCell, 'expects' | 'examples'> {
  const { expects, examples } = cells.criterion(column);
  if (examples !== undefined && examples.length > MOST_EXAMPLES) {
    const count = String(examples.length);
    cells.fault(`example: the cell has ${count} examples: keep the best ${String(MOST_EXAMPLES)}`);
  }
  return { expects, examples };
}

function ticked({ defaultProficiency }: CellReading): string {
  return defaultProficiency?.id ?? TICKED;
}

function nothing(mark: string, { counts }: CellReading): Requirement {
  counts.leftOut.set(mark, (counts.leftOut.get(mark) ?? 0) + 1);
  return { isRequired: false };
}
