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
  run: (settings: Settings, values: Values<Options>, positionals: string[]) => Promise<void> | void;
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

/** Runs a command with the arguments of a call. */
export type Program = (args: readonly string[]) => Promise<void>;

/**
 * Returns the program of a command, which runs it or prints its help. The program reports errors on stderr and sets the
 * exit code: 1 if the work fails, 2 if the call is wrong.
 */
export function defineCommand<Options extends NonNullable<ParseArgsConfig['options']>>(
  command: Command<Options>,
): Program {
  return async (args) => {
    if (args.includes('--help') || args.includes('-h')) {
      console.log(command.help);
      return;
    }
    const call = readCall(command, args);
    if (call === undefined) return;
    try {
      await command.run(call.settings, call.values, call.positionals);
    } catch (error) {
      printError(error);
      process.exitCode = error instanceof CallError ? 2 : 1;
    }
  };
}

interface Call<Options extends NonNullable<ParseArgsConfig['options']>> {
  settings: Settings;
  values: Values<Options>;
  positionals: string[];
}

/** Parses the arguments and the environment, or reports what is wrong with them and returns undefined. */
function readCall<Options extends NonNullable<ParseArgsConfig['options']>>(
  { help, options, positionals: expected }: Command<Options>,
  args: readonly string[],
): Call<Options> | undefined {
  try {
    const settings = readSettings();
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: expected !== undefined,
    });
    if (expected && (positionals.length < expected.least || positionals.length > expected.most)) {
      throw new CallError(`this command takes ${expected.what}`);
    }
    return { settings, values, positionals };
  } catch (error) {
    console.error(`${explainCall(error, Object.keys(options))}\n\n${help}`);
    process.exitCode = 2;
    return undefined;
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
