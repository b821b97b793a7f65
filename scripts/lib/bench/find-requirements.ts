import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../command/command.ts';

/**
 * Goes through the files of a folder of requirements until `find` finds something in the text of one. Throws a
 * CommandError where it finds nothing in any.
 */
export function findInRequirements<Found>(
  dir: string,
  find: (source: string) => Found | undefined,
): { file: string; found: Found } {
  for (const file of readdirSync(dir).map((name) => join(dir, name))) {
    const found = find(readFileSync(file, 'utf8'));
    if (found !== undefined) return { file, found };
  }
  throw new CommandError(`${dir} holds no requirement that the bench could change`);
}
