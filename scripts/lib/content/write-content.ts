import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandError } from '../command.ts';

/**
 * Writes and removes content files, all or none: every text is written beside its place first, and takes it when all
 * are there; what fails is undone. Files whose lines end in CR LF go on doing so. Throws a CommandError where the
 * directory cannot be written.
 */
export function writeContent(dir: string, changes: ReadonlyMap<string, string | undefined>): void {
  const suffix = `.${String(process.pid)}.new`;
  const texts = [...changes].flatMap(([file, text]) => (text === undefined ? [] : [{ file, text }]));
  const undo: (() => void)[] = [];
  try {
    for (const { file, text } of texts) {
      const path = join(dir, file);
      makeDirectory(dirname(path), undo);
      undo.push(() => rmSync(path + suffix, { force: true }));
      writeFileSync(path + suffix, hasCarriageReturns(path) ? text.replaceAll('\n', '\r\n') : text);
    }
    for (const file of changes.keys()) {
      const path = join(dir, file);
      const previous = existsSync(path) ? readFileSync(path) : undefined;
      undo.push(() =>
        previous === undefined ? rmSync(path, { force: true }) : writeFileSync(path, previous),
      );
      if (changes.get(file) === undefined) rmSync(path);
      else renameSync(path + suffix, path);
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(`nothing was written: ${reason}`, { cause: error });
  }
  for (const file of changes.keys()) if (changes.get(file) === undefined) removeEmpty(dir, dirname(file));
}

/** Makes a directory with those above it, and takes note of how to remove what was made. */
function makeDirectory(dir: string, undo: (() => void)[]): void {
  const first = mkdirSync(dir, { recursive: true });
  if (first !== undefined) undo.push(() => rmSync(first, { recursive: true, force: true }));
}

function hasCarriageReturns(path: string): boolean {
  return existsSync(path) && readFileSync(path, 'utf8').includes('\r\n');
}

/** Removes a folder from which the last file went, and those above that it leaves empty. */
function removeEmpty(dir: string, folder: string): void {
  if (folder === '.' || !existsSync(join(dir, folder))) return;
  try {
    rmdirSync(join(dir, folder));
  } catch {
    return;
  }
  removeEmpty(dir, dirname(folder));
}
