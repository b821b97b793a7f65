import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../command/command.ts';

/** Returns the first file of a requirements folder in which `find` finds a value. Throws a CommandError if there is none. */
export function findInRequirements<Found>(
  dir: string,
  find: (source: string) => Found | undefined,
): { file: string; found: Found } {
  for (const file of readdirSync(dir).map((name) => join(dir, name))) {
    const found = find(readFileSync(file, 'utf8'));
    if (found !== undefined) return { file, found };
  }
  throw new CommandError(`${dir} has no requirement that the benchmark can change`);
}
