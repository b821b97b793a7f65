import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../command/command.ts';
import { writeContent } from '../content/write-content.ts';
import { completeManifest } from './files/manifest-file.ts';

/** What was done to the files of a folder. */
export interface WrittenProject {
  /** The paths of files that are new. */
  written: string[];
  /** The paths of files that were there, and were completed. */
  completed: string[];
  /** The paths of files that were there, and stay as they were. */
  kept: string[];
}

/**
 * Writes the files of a new framework into a folder, all or none. Files of others stay as they are, but package.json and
 * .gitignore get what they lack. Throws a CommandError that names what is in the way.
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

/** Returns whether a framework can have a folder for itself: it is missing, or holds nothing but a repository. */
export function isFreeFolder(dir: string): boolean {
  if (!existsSync(dir)) return true;
  return statSync(dir).isDirectory() && readdirSync(dir).every((name) => name === '.git');
}

/** Returns a file that is there with what it lacks; undefined if it is in the way. */
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
    'Move them away, or begin in an empty folder; nothing was written.'
  );
}
