import { messageOf } from '#catalogue/text/message-of.ts';
import { didYouMeanOneOf } from '#catalogue/text/suggest.ts';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { readSettings, type Settings } from '#reader/settings.ts';
import { explainSystemError } from './explain-system-error.ts';

/** An error whose message is for the user; it is printed without a stack trace. */
export class CommandError extends Error {
  override name = 'CommandError';
}

/** An error in the call itself; its message says how to correct the call. */
export class CallError extends CommandError {
  override name = 'CallError';
}

interface Command<Options extends NonNullable<ParseArgsConfig['options']>> {
  /** The text that `--help` prints, with an example. */
  help: string;
  options: Options;
  /** The arguments besides options; none by default. */
  positionals?: Positionals;
  run: (settings: Settings, values: Values<Options>, positionals: string[]) => Promise<void>;
}

interface Positionals {
  least: number;
  most: number;
  /** A description for messages, such as `one CSV file`. */
  what: string;
}

type Values<Options extends NonNullable<ParseArgsConfig['options']>> = ReturnType<
  typeof parseArgs<{ options: Options }>
>['values'];

/**
 * Runs a command-line program with its settings and options, or prints its help. Reports errors on stderr and sets the exit
 * code: 1 if the work fails, 2 if the call is wrong.
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

function explainCall(error: unknown, options: readonly string[]): string {
  const message = messageOf(error);
  const [, unknown] = /^Unknown option '(-[^']*)'/.exec(message) ?? [];
  if (unknown === undefined) return message;
  const known = ['--help', ...options.map((name) => `--${name}`)];
  return `there is no option "${unknown}"${didYouMeanOneOf(unknown, known)}`;
}

/** Prints an error: its message or an explanation for the user if there is one, otherwise the whole error. */
export function printError(error: unknown): void {
  console.error(error instanceof CommandError ? error.message : (explainSystemError(error) ?? error));
}

/** Exits if the reader of the output, such as `head`, has closed the pipe. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
