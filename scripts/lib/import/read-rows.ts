import { unguardFormula } from '#catalogue/publish/csv-formula.ts';
import { idFromName } from '#catalogue/model/id-from-name.ts';
import { LONGEST_LINE, LONGEST_TEXT } from '#catalogue/schemas/text.ts';
import { isId } from '#catalogue/model/is-id.ts';
import { nearestId } from '#catalogue/schemas/id.ts';
import { didYouMeanOneOf } from '#catalogue/text/suggest.ts';
import { formatNumber } from '#catalogue/text/words.ts';
import { cleanName, cleanText, findCellFault, nameKey } from './cell-text.ts';
import type { Column, Columns } from './columns.ts';
import type { CsvFault, WithFaults } from './csv-fault.ts';
import type { TableRow } from './parse-table.ts';

/** Something that a row names, with its id where the row gives one. */
export interface NamedPart {
  name: string;
  id?: string | undefined;
}

/** A requirement as a row tells it; what is undefined the row does not say. */
export interface CsvRow {
  line: number;
  role: NamedPart;
  level: NamedPart;
  skill: NamedPart;
  /** The id of a proficiency. */
  proficiency: string;
  mandatory?: boolean | undefined;
  expects?: string | undefined;
  family?: string | undefined;
  domain?: string | undefined;
  group?: string | undefined;
  roleTagline?: string | undefined;
  levelSummary?: string | undefined;
  skillSummary?: string | undefined;
  descriptor?: string | undefined;
}

/** A step of the scale that rows refer to by name or id. */
export interface NamedStep {
  id: string;
  name: string;
  formerIds?: readonly string[];
}

interface Reading {
  columns: Columns;
  scale: readonly NamedStep[];
  /** The proficiency of rows that name none. */
  defaultProficiency?: NamedStep | undefined;
}

/** What each row says, as far as it can be read, and every fault of every row. */
export function readRows(rows: readonly TableRow[], reading: Reading): WithFaults<CsvRow[]> {
  const faults: CsvFault[] = [];
  const unknown = new Map<string, CsvFault & { count: number }>();
  const value = rows.flatMap((row) => new RowReader(row, reading, faults, unknown).read() ?? []);
  for (const { line, message, count } of unknown.values()) {
    faults.push({
      line,
      message: count > 1 ? `${message} (so are ${String(count - 1)} more rows)` : message,
    });
  }
  return { value, faults };
}

const YES = new Set(['yes', 'y', 'true', '1', 'x']);
const NO = new Set(['no', 'n', 'false', '0', '']);

class RowReader {
  readonly #row: TableRow;
  readonly #reading: Reading;
  readonly #faults: CsvFault[];
  readonly #unknown: Map<string, CsvFault & { count: number }>;
  #isSound = true;

  constructor(
    row: TableRow,
    reading: Reading,
    faults: CsvFault[],
    unknown: Map<string, CsvFault & { count: number }>,
  ) {
    this.#row = row;
    this.#reading = reading;
    this.#faults = faults;
    this.#unknown = unknown;
  }

  read(): CsvRow | undefined {
    const row: CsvRow = {
      line: this.#row.line,
      role: this.#named('role', 'role_id'),
      level: this.#named('level', 'level_id'),
      skill: this.#named('skill', 'skill_id'),
      proficiency: this.#proficiency(),
      mandatory: this.#mandatory(),
      expects: this.#text('expects'),
      family: this.#name('family'),
      domain: this.#name('domain'),
      group: this.#name('group'),
      roleTagline: this.#text('role_tagline'),
      levelSummary: this.#text('level_summary'),
      skillSummary: this.#text('skill_summary'),
      descriptor: this.#text('descriptor'),
    };
    return this.#isSound ? row : undefined;
  }

  #cell(column: Column): string {
    const index = this.#reading.columns.indexOf.get(column);
    const cell = index === undefined ? '' : unguardFormula(this.#row.cells[index] ?? '');
    const fault = findCellFault(cell);
    if (fault !== undefined) this.#fault(`${column}: ${fault}`);
    return fault === undefined ? cell : '';
  }

  #name(column: Column): string | undefined {
    return this.#within(LONGEST_LINE, column, cleanName(this.#cell(column)));
  }

  #text(column: Column): string | undefined {
    return this.#within(LONGEST_TEXT, column, cleanText(this.#cell(column)));
  }

  /** A text that is not empty; one that is too long is a fault. */
  #within(limit: number, column: Column, text: string): string | undefined {
    if (text.length > limit)
      this.#fault(`${column}: the cell is longer than ${formatNumber(limit)} characters: shorten it`);
    return text || undefined;
  }

  #named(column: 'role' | 'level' | 'skill', idColumn: Column): NamedPart {
    const name = this.#name(column);
    const id = this.#name(idColumn);
    if (name === undefined) this.#fault(`"${column}" is empty: write the name of the ${column}`);
    if (id !== undefined && !isId(id)) {
      const meant = nearestId(id);
      const hint =
        meant === undefined ? ': use lower-case letters, digits and hyphens' : `; did you mean "${meant}"?`;
      this.#fault(`${idColumn}: "${id}" is not an id${hint}`);
    }
    return { name: name ?? '', id };
  }

  #proficiency(): string {
    const { scale, defaultProficiency } = this.#reading;
    const name = this.#name('proficiency');
    if (name === undefined) {
      if (defaultProficiency) return defaultProficiency.id;
      this.#fault('"proficiency" is empty: write one, or give all such rows one with --default-proficiency');
      return '';
    }
    const step = findStep(scale, name);
    if (step) return step.id;
    this.#isSound = false;
    const repeated = this.#unknown.get(nameKey(name));
    if (repeated) repeated.count += 1;
    else
      this.#unknown.set(nameKey(name), {
        line: this.#row.line,
        message: explainUnknown(name, scale),
        count: 1,
      });
    return '';
  }

  #mandatory(): boolean | undefined {
    const cell = this.#cell('mandatory').trim().toLowerCase();
    if (YES.has(cell)) return true;
    if (!NO.has(cell))
      this.#fault(
        `mandatory: "${cell}" is neither yes nor no: write yes, true, 1 or x, or no, false, 0 or nothing`,
      );
    return this.#reading.columns.indexOf.has('mandatory') ? false : undefined;
  }

  #fault(message: string): void {
    this.#isSound = false;
    this.#faults.push({ line: this.#row.line, message });
  }
}

/** The step of a scale that a name or an id stands for, be it a former one. */
export function findStep(scale: readonly NamedStep[], written: string): NamedStep | undefined {
  const key = nameKey(written);
  const former = idFromName(written);
  return (
    scale.find(({ name }) => nameKey(name) === key) ??
    scale.find(({ id }) => id === key) ??
    scale.find(({ formerIds = [] }) => formerIds.includes(former))
  );
}

function explainUnknown(name: string, scale: readonly NamedStep[]): string {
  const names = scale.map((step) => step.name);
  return `proficiency: "${name}" is no step of the scale${didYouMeanOneOf(name, names)}; another scale is named with --scale, lowest first`;
}
