import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The digits of a hash that tell two versions of a file apart. */
const DIGITS = 8;

/** A file that a build copies as it is. */
export interface PublicFile {
  bytes: Uint8Array;
  /** The beginning of its hash. */
  version: string;
}

/** Reads a file of the folder `public`; undefined where there is none. */
export function readPublicFile(publicDir: string, file: string): PublicFile | undefined {
  const path = join(publicDir, file);
  if (!existsSync(path) || !statSync(path).isFile()) return undefined;
  const bytes = readFileSync(path);
  return { bytes, version: createHash('sha256').update(bytes).digest('hex').slice(0, DIGITS) };
}
