import { LONGEST_LINE, LONGEST_TEXT } from '#catalogue/schemas/text.ts';
import { isId } from '#catalogue/model/is-id.ts';
import { formatNumber } from '#catalogue/text/words.ts';
import { parseCodes, type CodeInCell } from '#catalogue/publish/csv-codes.ts';
import type { ImportFault } from '../faults/import-fault.ts';
import type { Entry, EntryColumn } from '../shape/entry.ts';
import type { CsvColumn } from '#catalogue/publish/csv.ts';
import { cleanName, findCellFault } from '../texts/cell-text.ts';
import type { TextOptions } from '../texts/inline/tidy-link.ts';
import { readCriterion, type CriterionTexts } from '../texts/same-texts.ts';
import { tidyItems } from '../texts/split-items.ts';
import type { PlacedNote, TextNote } from '../texts/text-note.ts';
import { tidyText } from '../texts/tidy-text.ts';
import type { NamedPart } from './import-row.ts';

/** The options for texts, and the list of their notes. */
export interface TextReading {
  options: TextOptions;
  /** The notes about differences between texts and their cells; reading a cell may add one. */
  notes: PlacedNote[];
}

/** Reads the cells of one entry as names, texts and numbers, and collects their faults. */
export class RowCells {
  readonly #entry: Entry;
  readonly #faults: ImportFault[];
  readonly #texts: TextReading;
  /** The messages so far, since a cell may be read more than once. */
  readonly #told = new Set<string>();

  constructor(entry: Entry, faults: ImportFault[], texts: TextReading) {
    this.#entry = entry;
    this.#faults = faults;
    this.#texts = texts;
  }

  get isSound(): boolean {
    return this.#told.size === 0;
  }

  has(column: EntryColumn): boolean {
    return this.#entry.cells.has(column);
  }

  isFilled(column: EntryColumn): boolean {
    return cleanName(this.#entry.cells.get(column) ?? '') !== '';
  }

  /** Returns a cell as written, or an empty text if it is missing or contains forbidden characters. */
  cell(column: EntryColumn): string {
    const cell = this.#entry.cells.get(column) ?? '';
    if (cell === '') return '';
    const fault = findCellFault(cell);
    if (fault !== undefined) this.fault(`${wordsOf(column)}: ${fault}`);
    return fault === undefined ? cell : '';
  }

  /** Returns a cell as a name on one line, or undefined if it is blank. */
  name(column: EntryColumn): string | undefined {
    return this.#within(LONGEST_LINE, column, cleanName(this.cell(column)));
  }

  /** Returns a cell as Markdown, or undefined if it is blank. */
  text(column: EntryColumn): string | undefined {
    if (!this.isFilled(column)) return undefined;
    const { text, notes } = tidyText(this.cell(column), this.#texts.options);
    this.#note(notes);
    return this.#within(LONGEST_TEXT, column, text);
  }

  /** Returns the items of a cell as texts, or undefined if it is blank. */
  texts(column: CsvColumn): readonly string[] | undefined {
    if (!this.isFilled(column)) return undefined;
    const { texts, notes } = tidyItems(this.cell(column), this.#texts.options);
    this.#note(notes);
    const within = texts.flatMap((text) => this.#within(LONGEST_TEXT, column, text) ?? []);
    return within.length === 0 ? undefined : within;
  }

  /** Returns a criterion and its examples; those at the end of the criterion count only if there are no others. */
  criterion(column: 'expects' | 'requirement'): Pick<CriterionTexts, 'expects' | 'examples'> {
    if (!this.isFilled(column) && !this.isFilled('example')) return {};
    const cells = { expects: this.cell(column), example: column === 'expects' ? this.cell('example') : '' };
    const { expects, examples = [], notes } = readCriterion(cells, this.#texts.options);
    this.#note(notes);
    const within = examples.flatMap((text) => this.#within(LONGEST_TEXT, 'example', text) ?? []);
    return {
      expects: this.#within(LONGEST_TEXT, column, expects ?? ''),
      examples: within.length === 0 ? undefined : within,
    };
  }

  number(column: CsvColumn): number | undefined {
    const written = this.name(column);
    if (written === undefined) return undefined;
    const number = Number(written.replace(',', '.'));
    if (Number.isFinite(number)) return number;
    this.fault(`${column}: "${written}" is not a number: write one such as 1, 2 or 3`);
    return undefined;
  }

  /** Returns the codes in public classifications, one in each line. */
  codes(column: 'codes' | 'role_codes'): CodeInCell[] | undefined {
    if (!this.isFilled(column)) return undefined;
    const { codes, fault } = parseCodes(this.cell(column));
    if (fault !== undefined) {
      this.fault(
        `${column}: "${fault}" is not a code: write the classification, the code and the relation, such as ` +
          '"onet-soc 15-2051.00 close"',
      );
    }
    return codes;
  }

  /** Returns a name with its id and code; an id that is not valid in the content is used as the code. */
  named(column: 'role' | 'level' | 'skill', codeColumn?: 'code' | 'role_code'): NamedPart {
    const name = this.name(column);
    const id = this.name(`${column}_id`);
    const code = codeColumn && this.name(codeColumn);
    if (name === undefined) this.fault(`"${column}" is empty: write the name of the ${column}`);
    return isId(id ?? '') ? { name: name ?? '', id, code } : { name: name ?? '', code: code ?? id };
  }

  /** Adds a fault, which makes the row unusable. */
  fault(message: string): void {
    if (this.#told.has(message)) return;
    this.#told.add(message);
    this.#faults.push({ at: this.#entry.at, message });
  }

  #note(notes: readonly TextNote[]): void {
    for (const note of notes) this.#texts.notes.push({ ...note, at: this.#entry.at });
  }

  #within(limit: number, column: EntryColumn, text: string): string | undefined {
    if (text.length > limit) {
      this.fault(`${wordsOf(column)}: the cell is longer than ${formatNumber(limit)} characters: shorten it`);
    }
    return text || undefined;
  }
}

function wordsOf(column: EntryColumn): string {
  if (column === 'requirement') return 'the cell of the level';
  return column === 'domain_above' ? 'domain' : column;
}
