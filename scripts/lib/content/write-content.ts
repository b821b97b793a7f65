import { messageOf } from '#catalogue/text/message-of.ts';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { CommandError } from '../command/command.ts';

/**
 * Writes content files, and removes those without a text. Files keep their CR LF line endings. Throws a CommandError if that
 * fails, after undoing every step.
 */
export function writeContent(dir: string, changes: ReadonlyMap<string, string | undefined>): void {
  const undo: (() => void)[] = [];
  try {
    // Replacing the working directory would leave the user's terminal in a deleted one.
    if (isEmpty(dir) && resolve(dir) !== process.cwd()) writeDirectory(dir, changes, undo);
    else replaceFiles(dir, changes, undo);
  } catch (error) {
    for (const step of undo.reverse()) step();
    const reason = messageOf(error);
    throw new CommandError(`nothing was written: ${reason}`, { cause: error });
  }
}

function isEmpty(dir: string): boolean {
  return !existsSync(dir) || readdirSync(dir).length === 0;
}

function writeDirectory(
  dir: string,
  changes: ReadonlyMap<string, string | undefined>,
  undo: (() => void)[],
): void {
  makeDirectory(dirname(dir), undo);
  const staging = join(dirname(dir), `.${basename(dir)}.writing-${String(process.pid)}`);
  undo.push(() => rmSync(staging, { recursive: true, force: true }));
  for (const [file, text] of changes) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(staging, file)), { recursive: true });
    writeFileSync(join(staging, file), text);
  }
  if (existsSync(dir)) rmdirSync(dir);
  renameSync(staging, dir);
}

function replaceFiles(
  dir: string,
  changes: ReadonlyMap<string, string | undefined>,
  undo: (() => void)[],
): void {
  const suffix = `.${String(process.pid)}.new`;
  for (const [file, text] of changes) {
    if (text === undefined) continue;
    const path = join(dir, file);
    makeDirectory(dirname(path), undo);
    undo.push(() => rmSync(path + suffix, { force: true }));
    writeFileSync(path + suffix, hasCarriageReturns(path) ? text.replaceAll('\n', '\r\n') : text);
  }
  for (const [file, text] of changes) {
    const path = join(dir, file);
    const previous = existsSync(path) ? readFileSync(path) : undefined;
    undo.push(() => (previous === undefined ? rmSync(path, { force: true }) : writeFileSync(path, previous)));
    if (text === undefined) rmSync(path);
    else renameSync(path + suffix, path);
  }
  for (const [file, text] of changes) if (text === undefined) removeEmpty(dir, dirname(file));
}

/** Creates a folder and its parents, and records how to undo that. */
function makeDirectory(dir: string, undo: (() => void)[]): void {
  const first = mkdirSync(dir, { recursive: true });
  if (first !== undefined) undo.push(() => rmSync(first, { recursive: true, force: true }));
}

function hasCarriageReturns(path: string): boolean {
  return existsSync(path) && readFileSync(path, 'utf8').includes('\r\n');
}

/** Removes a folder and its parents below `dir`, as far as they are empty. */
function removeEmpty(dir: string, folder: string): void {
  if (folder === '.' || !existsSync(join(dir, folder))) return;
  try {
    rmdirSync(join(dir, folder));
  } catch {
    return;
  }
  removeEmpty(dir, dirname(folder));
}
