import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { CallError } from '../../command/command.ts';
import type { Choices } from '../choices.ts';
import { OWN_VERSION } from '../files/manifest-file.ts';
import { askChoices, withDefaults, type Suggestions } from './ask-choices.ts';
import { parseChoices, type InitFlags } from './parse-choices.ts';

/**
 * Reads the choices for a new framework from its flags. Missing ones come from answers at a terminal or, with `--yes`,
 * from defaults. Throws a CallError that lists missing options if there is no terminal.
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
    throw new CallError(`${error.message}\nWith --yes, missing answers take their default values.`);
  }
}

/** Returns whether a user can answer questions. */
export function isAtTerminal(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY;
}

/** Returns the dependency for package.json. The path of a package file becomes absolute, since the folder changes. */
function dependencyOf(rolebook: string): string {
  const path = resolve(rolebook.replace(/^file:/, ''));
  return existsSync(path) && statSync(path).isFile() ? `file:${path.replaceAll('\\', '/')}` : rolebook;
}
