import { messageOf } from '#catalogue/text/message-of.ts';
import { readFileSync, statSync } from 'node:fs';

/** A file's text, or why it cannot be read as text. */
export type SourceFile = { ok: true; source: string } | { ok: false; message: string };

const FRONT_MATTER = /^---[ \t]*\n(?<yaml>(?:.*\n)*?)---[ \t]*(?:\n|$)/;

/** The largest file that is read, in bytes: a hundred times that of a large role in a large domain. */
const LARGEST = 5_000_000;

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Reads a UTF-8 file; a byte-order mark is dropped and line ends become line feeds. */
export function readSource(file: string): SourceFile {
  let bytes: Buffer;
  try {
    // What is no ordinary file, such as a pipe, might never end, or keep whoever reads waiting.
    const stats = statSync(file);
    if (!stats.isFile()) return { ok: false, message: 'this is no ordinary file: put a text file here' };
    if (stats.size > LARGEST) {
      return { ok: false, message: 'the file is larger than 5 MB: shorten its texts, or split it' };
    }
    bytes = readFileSync(file);
  } catch (error) {
    return {
      ok: false,
      message: `the file cannot be read (${messageOf(error)}): check that it is there, and who may read it`,
    };
  }
  return decodeSource(bytes);
}

/** The text of a file's bytes; a byte-order mark is dropped and line ends become line feeds. */
export function decodeSource(bytes: Uint8Array): SourceFile {
  try {
    return { ok: true, source: decoder.decode(bytes).replace(/\r\n?/g, '\n') };
  } catch {
    return { ok: false, message: 'the file is not UTF-8: save it in that encoding' };
  }
}

/**
 * The YAML between the `---` lines at the top of an MDX file, padded so that its lines keep their numbers;
 * undefined where there is none.
 */
export function frontMatterOf(source: string): string | undefined {
  const yaml = FRONT_MATTER.exec(source)?.groups?.['yaml'];
  return yaml === undefined ? undefined : `\n${yaml}`;
}

/** What follows the front matter of an MDX file; all of it where there is none. */
export function bodyOf(source: string): string {
  return source.replace(FRONT_MATTER, '');
}
