import { messageOf } from '#catalogue/text/message-of.ts';
import { readFileSync, statSync } from 'node:fs';

/** The text of a file, or a message that explains why it cannot be read. */
export type SourceFile = { ok: true; source: string } | { ok: false; message: string };

const FRONT_MATTER = /^---[ \t]*\n(?<yaml>(?:.*\n)*?)---[ \t]*(?:\n|$)/;

/** The maximum size of a file in bytes, about a hundred times as large as a long file of requirements. */
const LARGEST = 5_000_000;

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Reads a UTF-8 file without its byte-order mark and with line feeds as line endings. */
export function readSource(file: string): SourceFile {
  let bytes: Buffer;
  try {
    // Reading a pipe or a device might never end.
    const stats = statSync(file);
    if (!stats.isFile()) return { ok: false, message: 'this is not a regular file: put a text file here' };
    if (stats.size > LARGEST) {
      return { ok: false, message: 'the file is larger than 5 MB: shorten its texts, or split it' };
    }
    bytes = readFileSync(file);
  } catch (error) {
    return {
      ok: false,
      message: `the file cannot be read (${messageOf(error)}): check that it exists and that you may read it`,
    };
  }
  return decodeSource(bytes);
}

/** Decodes UTF-8 bytes to a text without a byte-order mark and with line feeds as line endings. */
export function decodeSource(bytes: Uint8Array): SourceFile {
  try {
    return { ok: true, source: decoder.decode(bytes).replace(/\r\n?/g, '\n') };
  } catch {
    return { ok: false, message: 'the file is not UTF-8: save it in that encoding' };
  }
}

/** Returns the YAML at the top of an MDX file, padded to preserve line numbers, or undefined if there is none. */
export function frontMatterOf(source: string): string | undefined {
  const yaml = FRONT_MATTER.exec(source)?.groups?.['yaml'];
  return yaml === undefined ? undefined : `\n${yaml}`;
}

/** Returns the text of an MDX file without its front matter. */
export function bodyOf(source: string): string {
  return source.replace(FRONT_MATTER, '');
}
