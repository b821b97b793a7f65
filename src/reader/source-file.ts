import { readFileSync } from 'node:fs';

/** A file's text, or why it cannot be read as text. */
export type SourceFile = { ok: true; source: string } | { ok: false; message: string };

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Reads a UTF-8 file; a byte-order mark is dropped and line ends become line feeds. */
export function readSource(file: string): SourceFile {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return {
      ok: false,
      message: `the file cannot be read (${error instanceof Error ? error.message : String(error)})`,
    };
  }
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
  const match = /^---[ \t]*\n([\s\S]*?)^---[ \t]*$/m.exec(source);
  return match?.index === 0 ? `\n${match[1] ?? ''}` : undefined;
}
