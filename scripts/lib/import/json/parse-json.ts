import { visit, type ParseErrorCode } from 'jsonc-parser';
import type { Place } from '#reader/yaml/place.ts';
import { explainJsonFault } from './explain-json.ts';

interface JsonFault extends Place {
  message: string;
}

export type ParsedJson = { ok: true; value: unknown } | { ok: false; faults: JsonFault[] };

/** The maximum depth of nesting; a framework needs seven levels. */
const DEEPEST = 100;

const TOO_DEEP = 'the file is nested too deeply: a framework needs only a few levels';
const TWICE = 'this field occurs twice: keep one of them';

/** Parses a JSON source, or finds the places where it is not JSON or repeats a field. */
export function parseJson(source: string): ParsedJson {
  const faults = findFaults(source);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: JSON.parse(source) };
}

/** Returns the first syntax error, since later ones may follow from it; without one, all repeated fields. */
function findFaults(source: string): JsonFault[] {
  const syntax: JsonFault[] = [];
  const repeats: JsonFault[] = [];
  const open: Set<string>[] = [];
  const report = (code: ParseErrorCode, _offset: number, _length: number, line: number, column: number) =>
    void syntax.push({ ...placeOf(line, column), message: explainJsonFault(code) });
  const enter = (_offset: number, _length: number, line: number, column: number): void => {
    open.push(new Set());
    if (open.length > DEEPEST) throw new TooDeep(placeOf(line, column));
  };
  const leave = (): void => void open.pop();
  try {
    visit(
      source,
      {
        onError: report,
        onObjectBegin: enter,
        onObjectEnd: leave,
        onArrayBegin: enter,
        onArrayEnd: leave,
        onObjectProperty: (name, _offset, _length, line, column) => {
          if (open.at(-1)?.has(name) === true) repeats.push({ ...placeOf(line, column), message: TWICE });
          open.at(-1)?.add(name);
        },
      },
      { disallowComments: true },
    );
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return [{ ...error.place, message: TOO_DEEP }];
  }
  return syntax.length > 0 ? syntax.slice(0, 1) : repeats;
}

class TooDeep extends Error {
  readonly place: Place;

  constructor(place: Place) {
    super(TOO_DEEP);
    this.place = place;
  }
}

/** Converts a line and a column that count from 0 to a place that counts from 1. */
function placeOf(line: number, column: number): Place {
  return { line: line + 1, column: column + 1 };
}
