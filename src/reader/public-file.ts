import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The number of hexadecimal digits that identify a version of a file. */
const DIGITS = 8;

/** A file that a build copies unchanged. */
export interface PublicFile {
  bytes: Uint8Array;
  /** The first digits of its hash. */
  version: string;
}

/** Reads a file of the folder `public`, or returns undefined if it does not exist. */
export function readPublicFile(publicDir: string, file: string): PublicFile | undefined {
  const path = join(publicDir, file);
  if (!existsSync(path) || !statSync(path).isFile()) return undefined;
  const bytes = readFileSync(path);
  return { bytes, version: createHash('sha256').update(bytes).digest('hex').slice(0, DIGITS) };
}
