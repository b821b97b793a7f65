import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../command/command.ts';
import { writeContent } from '../content/write-content.ts';
import { completeManifest } from './files/manifest-file.ts';

/** The files of a folder after writing a framework. */
export interface WrittenProject {
  /** The paths of new files. */
  written: string[];
  /** The paths of existing files that were completed. */
  completed: string[];
  /** The paths of existing files that were left unchanged. */
  kept: string[];
}

/**
 * Writes the files of a new framework into a folder, all or none. Completes an existing package.json and .gitignore. Throws a
 * CommandError that lists other existing files that it would overwrite.
 */
export function writeProject(dir: string, files: ReadonlyMap<string, string>): WrittenProject {
  const done: WrittenProject = { written: [], completed: [], kept: [] };
  const changes = new Map<string, string>();
  const inTheWay = isFilled(join(dir, 'content')) ? ['content'] : [];
  for (const [file, text] of files) {
    const before = readIfThere(join(dir, file));
    const after = before === undefined ? text : complete(file, before, text);
    if (after === undefined) inTheWay.push(file);
    else if (before === after) done.kept.push(file);
    else {
      changes.set(file, after);
      (before === undefined ? done.written : done.completed).push(file);
    }
  }
  if (inTheWay.length > 0) throw new CommandError(explain(inTheWay));
  writeContent(dir, changes);
  return done;
}

/** Returns whether a folder is free for a new framework: it is missing, empty or a new repository. */
export function isFreeFolder(dir: string): boolean {
  if (!existsSync(dir)) return true;
  return statSync(dir).isDirectory() && readdirSync(dir).every((name) => name === '.git');
}

/** Returns the completed text of an existing file, or undefined if the file would be overwritten. */
function complete(file: string, before: string, fresh: string): string | undefined {
  if (before.replaceAll('\r\n', '\n') === fresh || file === 'README.md') return before;
  if (file === 'package.json') return completeManifest(before, fresh);
  if (file !== '.gitignore') return undefined;
  const lines = before.split(/\r?\n/);
  const missing = fresh
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#') && !lines.includes(line));
  if (missing.length === 0) return before;
  return `${before.replace(/\n*$/, '\n')}${missing.join('\n')}\n`;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new CommandError(`nothing was written: ${path} cannot be read`, { cause: error });
  }
}

function isFilled(dir: string): boolean {
  try {
    return readdirSync(dir).length > 0;
  } catch {
    return false;
  }
}

const MOST_NAMED = 8;

function explain(inTheWay: readonly string[]): string {
  const outside = inTheWay.filter((file) => !(inTheWay.includes('content') && file.startsWith('content/')));
  const rest = outside.length > MOST_NAMED ? `, and ${String(outside.length - MOST_NAMED)} more` : '';
  const named = outside.slice(0, MOST_NAMED).join(', ');
  return (
    `these are here already, and would be overwritten: ${named}${rest}\n` +
    'Move them away, or use an empty folder; nothing was written.'
  );
}
