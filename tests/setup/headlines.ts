import { linesOf } from './run-script.ts';

/** Returns the lines of an output without indent: problems, warnings and the summary. */
export function headlinesOf(output: string): string[] {
  return linesOf(output).filter((line) => !line.startsWith('  '));
}
