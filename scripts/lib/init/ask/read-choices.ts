import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { CallError } from '../../command/command.ts';
import type { Choices } from '../choices.ts';
import { OWN_VERSION } from '../files/manifest-file.ts';
import { askChoices, withDefaults, type Suggestions } from './ask-choices.ts';
import { parseChoices, type InitFlags } from './parse-choices.ts';

/**
 * Returns the choices for a new framework: from its flags, from questions at a terminal, or, with `--yes`, as most people give them.
 * Throws a CallError that says what is missing if nobody can answer.
 */
export async function readChoices(
  flags: InitFlags,
  isYes: boolean,
  suggestions: Suggestions,
): Promise<Choices> {
  const { stdin: input, stdout: output } = process;
  const given = { ...flags, rolebook: flags.rolebook && dependencyOf(flags.rolebook) };
  if (isYes) return parseChoices(withDefaults(given, suggestions), OWN_VERSION);
  if (isAtTerminal()) {
    return parseChoices(await askChoices(given, suggestions, { input, output }), OWN_VERSION);
  }
  try {
    return parseChoices(given, OWN_VERSION);
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    throw new CallError(`${error.message}\nWith --yes, missing answers take their usual values.`);
  }
}

/** Returns whether somebody can be asked. */
export function isAtTerminal(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY;
}

/** Returns what package.json says of a package file: its whole path, since the new folder may be another. */
function dependencyOf(rolebook: string): string {
  const path = resolve(rolebook.replace(/^file:/, ''));
  return existsSync(path) && statSync(path).isFile() ? `file:${path.replaceAll('\\', '/')}` : rolebook;
}
