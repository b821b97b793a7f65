import { normaliseInvisible } from '#catalogue/text/characters.ts';
import { unguardFormula } from '#catalogue/publish/csv-formula.ts';
import { splitTexts } from '#catalogue/publish/csv-list.ts';
import { MOST_EXAMPLES } from '#catalogue/schemas/requirements.ts';
import { LONGEST_LINE, LONGEST_TEXT } from '#catalogue/schemas/text.ts';
import { isId } from '#catalogue/model/is-id.ts';
import { nearestId } from '#catalogue/schemas/id.ts';
import { formatNumber } from '#catalogue/text/words.ts';
import { cleanName, cleanText, findCellFault, nameKey } from '../texts/cell-text.ts';
import type { Column, Columns } from '../shape/columns.ts';
import type { ImportFault, WithFaults } from '../faults/import-fault.ts';
import { TICKED, type CsvRow, type NamedPart } from './csv-row.ts';
import type { TableRow } from '../tables/parse-table.ts';
import { explainUnknownStep, findStep, isTick, type NamedStep } from '../scale/scale-steps.ts';

interface Reading {
  columns: Columns;
  scale: readonly NamedStep[];
  /** The proficiency of rows that name none. */
  defaultProficiency?: NamedStep | undefined;
}

/** What each row says, as far as it can be read, and every fault of every row. */
export function readRows(rows: readonly TableRow[], reading: Reading): WithFaults<CsvRow[]> {
  const faults: ImportFault[] = [];
  const unknown = new Map<string, ImportFault & { count: number }>();
  const value = rows.flatMap((row) => new RowReader(row, reading, faults, unknown).read() ?? []);
  for (const { line, message, count } of unknown.values()) {
    faults.push({
      line,
      message: count > 1 ? `${message} (so are ${String(count - 1)} more rows)` : message,
    });
  }
  return { value, faults };
}

const NOTHING_ASKED =
  '"proficiency" and "expects" are empty: write one of them, or ✓ as the proficiency of a skill that is only asked for; --default-proficiency gives all such rows a proficiency';

const YES = new Set(['yes', 'y', 'true', '1', 'x']);
const NO = new Set(['no', 'n', 'false', '0', '']);

class RowReader {
  readonly #row: TableRow;
  readonly #reading: Reading;
  readonly #faults: ImportFault[];
  readonly #unknown: Map<string, ImportFault & { count: number }>;
  #isSound = true;

  constructor(
    row: TableRow,
    reading: Reading,
    faults: ImportFault[],
    unknown: Map<string, ImportFault & { count: number }>,
  ) {
    this.#row = row;
    this.#reading = reading;
    this.#faults = faults;
    this.#unknown = unknown;
  }

  read(): CsvRow | undefined {
    const role = this.#named('role', 'role_id');
    const level = this.#named('level', 'level_id');
    const skill = this.#named('skill', 'skill_id');
    const expects = this.#text('expects');
    const proficiency = this.#proficiency(expects !== undefined);
    const row: CsvRow = {
      line: this.#row.line,
      role,
      level,
      skill,
      proficiency,
      mandatory: this.#mandatory(),
      expects,
      examples: this.#examples(),
      alternatives: this.#alternatives(),
      family: this.#name('family'),
      domain: this.#name('domain'),
      group: this.#name('group'),
      roleTagline: this.#text('role_tagline'),
      levelTitle: this.#name('level_title'),
      levelAfter: this.#name('level_after'),
      levelTrack: this.#name('level_track'),
      levelSummary: this.#text('level_summary'),
      skillSummary: this.#text('skill_summary'),
      descriptor: this.#descriptor(proficiency),
      evidence: this.#texts('evidence'),
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

  #proficiency(hasText: boolean): string | undefined {
    const { scale, defaultProficiency } = this.#reading;
    const name = this.#name('proficiency');
    if (name === undefined) {
      if (defaultProficiency === undefined && !hasText) this.#fault(NOTHING_ASKED);
      return defaultProficiency?.id;
    }
    const step = findStep(scale, name);
    if (step) return step.id;
    if (isTick(name)) return TICKED;
    this.#isSound = false;
    const repeated = this.#unknown.get(nameKey(name));
    if (repeated) repeated.count += 1;
    else {
      const message = explainUnknownStep(name, scale);
      this.#unknown.set(nameKey(name), { line: this.#row.line, message, count: 1 });
    }
    return undefined;
  }

  /** The text of the skill at the proficiency of the row, which must have one. */
  #descriptor(proficiency: string | undefined): string | undefined {
    const text = this.#text('descriptor');
    if (text !== undefined && this.#isSound && (proficiency === undefined || proficiency === TICKED)) {
      this.#fault(
        'descriptor: a descriptor belongs to a proficiency: write that, or put the text into "expects"',
      );
    }
    return text;
  }

  #examples(): readonly string[] | undefined {
    const examples = this.#texts('example');
    if (examples !== undefined && examples.length > MOST_EXAMPLES) {
      const count = String(examples.length);
      this.#fault(`example: the cell has ${count} lines, each an example: keep the best three`);
    }
    return examples;
  }

  #alternatives(): readonly string[] | undefined {
    const names = this.#cell('alternatives').split(/[;\n]/).map(cleanName);
    const written = names.filter((name) => name !== '');
    return written.length === 0 ? undefined : written;
  }

  /** The texts of a cell, each on lines of its own. */
  #texts(column: Column): readonly string[] | undefined {
    const texts = splitTexts(normaliseInvisible(this.#cell(column)).text);
    const cleaned = texts.flatMap((text) => this.#within(LONGEST_TEXT, column, cleanText(text)) ?? []);
    return cleaned.length === 0 ? undefined : cleaned;
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
