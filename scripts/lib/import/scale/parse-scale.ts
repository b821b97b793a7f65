import { parse } from 'csv-parse/sync';
import { CallError } from '../../command/command.ts';
import { cleanName, nameKey } from '../texts/cell-text.ts';
import { readNumber } from './step-number.ts';

/** A step as named by an option or a file. */
export interface WantedStep {
  name: string;
  value?: number | undefined;
}

const EXAMPLE = 'write it as --scale "Basic,Solid,Expert" or --scale "1=Basic,2=Solid,3=Expert"';

/**
 * Parses steps from a line of CSV such as `Basic,Solid` or `1=Basic,2=Solid`; a numeric name is also the value. Throws a
 * CallError if the list is not valid.
 */
export function parseScaleOption(list: string): WantedStep[] {
  const items = parseItems(list).map(cleanName);
  const steps = items.map(parseStep);
  if (steps.some(({ name }) => name === '') || steps.length === 0) {
    throw new CallError(`--scale ${list}: a step has no name: ${EXAMPLE}`);
  }
  const pairs = items.filter(isPair);
  if (pairs.length > 0 && pairs.length < items.length) {
    const other = items.find((item) => !isPair(item)) ?? '';
    throw new CallError(
      `--scale ${list}: "${other}" has no value but "${pairs[0] ?? ''}" has one: ${EXAMPLE}`,
    );
  }
  refuseRepeat(list, 'name', steps, ({ name }) => nameKey(name));
  refuseRepeat(list, 'value', steps, ({ value }) => value);
  return steps;
}

/** Splits a line of CSV, in which a name with a comma is in quotes. */
function parseItems(list: string): string[] {
  try {
    return parse(list, { relax_column_count: true }).flat();
  } catch (error) {
    throw new CallError(`--scale ${list}: write it as --scale 'Basic,"Solid, alone",Expert'`, {
      cause: error,
    });
  }
}

function isPair(item: string): boolean {
  return splitPair(item) !== undefined;
}

function splitPair(item: string): { value: number; name: string } | undefined {
  const [left = '', right] = item.split(/=(.*)/s);
  const value = readNumber(left);
  return right === undefined || value === undefined ? undefined : { value, name: cleanName(right) };
}

function parseStep(item: string): WantedStep {
  const pair = splitPair(item);
  if (pair !== undefined) return pair;
  const [name = '', value] = item.split(/=(.*)/s);
  if (value !== undefined && readNumber(value) !== undefined) {
    throw new CallError(
      `--scale: in "${item}" the value must come first: write "${value.trim()}=${name.trim()}"`,
    );
  }
  const number = readNumber(item);
  return number === undefined ? { name: item } : { name: item, value: number };
}

function refuseRepeat(
  list: string,
  what: string,
  steps: readonly WantedStep[],
  keyOf: (step: WantedStep) => string | number | undefined,
): void {
  const keys = steps.map(keyOf);
  const index = keys.findIndex((key, at) => key !== undefined && keys.indexOf(key) < at);
  if (index < 0) return;
  const repeated = what === 'value' ? String(steps[index]?.value) : `"${steps[index]?.name ?? ''}"`;
  throw new CallError(`--scale ${list}: the ${what} ${repeated} occurs twice: ${EXAMPLE}`);
}
