import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The file that marks the output of a build. Its name has no leading dot or underscore, since hosts skip such files. */
export const MARKER = 'rolebook-output.txt';

const TEXT = 'Rolebook built this folder, and the next build into it replaces everything in it.\n';

/** The part of `data/v1/catalogue.json` that identifies a build from before there was a marker. */
const catalogueSchema = z.object({
  generatedFrom: z.object({ name: z.string() }),
  scale: z.array(z.object({ id: z.string(), letter: z.string() })),
  ladder: z.array(z.object({ id: z.string() })),
  counts: z.object({ roles: z.number(), requirements: z.number() }),
  roles: z.array(z.object({ id: z.string(), data: z.string() })),
  skills: z.array(z.object({ id: z.string(), data: z.string() })),
});

/** Marks a folder as the complete output of a build. */
export function writeMarker(dir: string): void {
  writeFileSync(join(dir, MARKER), TEXT);
}

/** Returns whether a folder has the marker, whose line end Git may have changed. */
export function hasMarker(dir: string): boolean {
  const file = join(dir, MARKER);
  return existsSync(file) && readFileSync(file, 'utf8').trimEnd() === TEXT.trimEnd();
}

/** Returns whether a folder is the output of a build. */
export function isBuildOutput(dir: string): boolean {
  return hasMarker(dir) || hasCatalogue(dir);
}

function hasCatalogue(dir: string): boolean {
  try {
    const data: unknown = JSON.parse(readFileSync(join(dir, 'data/v1/catalogue.json'), 'utf8'));
    return catalogueSchema.safeParse(data).success;
  } catch {
    return false;
  }
}
