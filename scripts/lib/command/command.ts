import { messageOf } from '#catalogue/text/message-of.ts';
import { didYouMeanOneOf } from '#catalogue/text/suggest.ts';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { readSettings, type Settings } from '#reader/settings.ts';
import { explainSystemError } from './explain-system-error.ts';

/** What went wrong in words for the person at the terminal; it is printed without a stack trace. */
export class CommandError extends Error {
  override name = 'CommandError';
}

/** The call makes no sense as it stands: what to set instead, in words for the person at the terminal. */
export class CallError extends CommandError {
  override name = 'CallError';
}

interface Command<Options extends NonNullable<ParseArgsConfig['options']>> {
  /** What `--help` prints, with an example. */
  help: string;
  options: Options;
  /** What may stand in the call besides options, in words for the message where it does not fit. */
  positionals?: Positionals;
  run: (settings: Settings, values: Values<Options>, positionals: string[]) => Promise<void>;
}

/** How many words a call has besides its options, and what they are. */
interface Positionals {
  least: number;
  most: number;
  /** Such as `one CSV file`. */
  what: string;
}

type Values<Options extends NonNullable<ParseArgsConfig['options']>> = ReturnType<
  typeof parseArgs<{ options: Options }>
>['values'];

/**
 * Runs a command-line program: reads the settings and the options, prints the help, and turns errors into
 * a message on stderr and an exit code: 1 where the work failed, 2 where the call was wrong.
 */
export async function runCommand<Options extends NonNullable<ParseArgsConfig['options']>>({
  help,
  options,
  positionals: expected,
  run,
}: Command<Options>): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help);
    return;
  }
  let settings: Settings;
  let values: Values<Options>;
  let positionals: string[];
  try {
    settings = readSettings();
    ({ values, positionals } = parseArgs({ args, options, allowPositionals: expected !== undefined }));
    if (expected && (positionals.length < expected.least || positionals.length > expected.most)) {
      throw new CallError(`this command takes ${expected.what}`);
    }
  } catch (error) {
    console.error(`${explainCall(error, Object.keys(options))}\n\n${help}`);
    process.exitCode = 2;
    return;
  }
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endQuietly);
  try {
    await run(settings, values, positionals);
  } catch (error) {
    printError(error);
    process.exitCode = error instanceof CallError ? 2 : 1;
  }
}

/** Returns what is wrong with a call; of an option that does not exist, the one that may be meant. */
function explainCall(error: unknown, options: readonly string[]): string {
  const message = messageOf(error);
  const [, unknown] = /^Unknown option '(-[^']*)'/.exec(message) ?? [];
  if (unknown === undefined) return message;
  const known = ['--help', ...options.map((name) => `--${name}`)];
  return `there is no option "${unknown}"${didYouMeanOneOf(unknown, known)}`;
}

/** Prints what went wrong: in words for the person at the terminal where they are known, as it is elsewhere. */
export function printError(error: unknown): void {
  console.error(error instanceof CommandError ? error.message : (explainSystemError(error) ?? error));
}

/** Whoever reads the output, such as `head`, may have seen enough. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
