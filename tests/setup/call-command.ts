import { Console } from 'node:console';
import { Writable } from 'node:stream';
import type { Program } from '../../scripts/lib/command/command.ts';
import { inheritedVariables, projectRoot } from './run-script.ts';

/** The result of a command. */
export interface CommandResult {
  code: number;
  stdout: string;
  stderr: string;
}

/** The calls so far. Calls take turns, since they share the environment and the console. */
let calls: Promise<unknown> = Promise.resolve();

/**
 * Runs a command of `scripts/` in the process of the tests, which takes a fraction of the time of a process of its own.
 * It gets the variables of `inheritedVariables()` and those of the test.
 */
export function callCommand(
  name: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
  cwd = projectRoot,
): Promise<CommandResult> {
  const result = calls.then(() => callNow(name, args, env, cwd));
  calls = result.catch(() => undefined);
  return result;
}

async function callNow(
  name: string,
  args: readonly string[],
  env: Record<string, string>,
  cwd: string,
): Promise<CommandResult> {
  const program = await loadProgram(name);
  const terminal = openTerminal();
  const before = { env: process.env, cwd: process.cwd(), exitCode: process.exitCode };
  process.env = { ...inheritedVariables(), ...env };
  process.chdir(cwd);
  process.exitCode = undefined;
  try {
    await program(args);
    return { code: exitCode(), ...terminal.printed() };
  } finally {
    terminal.close();
    process.env = before.env;
    process.chdir(before.cwd);
    process.exitCode = before.exitCode;
  }
}

/** Returns the exit code that the command set; 0 if it set none. */
function exitCode(): number {
  const { exitCode: code }: { exitCode?: string | number | null | undefined } = process;
  return Number(code ?? 0);
}

/** Loads a command of `scripts/`, or of `scripts/repository/` if its name begins with that folder. */
async function loadProgram(name: string): Promise<Program> {
  const [file = '', folder] = name.split('/').reverse();
  const exported = (
    folder === undefined
      ? await import(`../../scripts/${file}.ts`)
      : await import(`../../scripts/repository/${file}.ts`)
  ) as Record<string, Program>;
  const [program] = Object.values(exported);
  if (program === undefined) throw new Error(`${name} exports no program`);
  return program;
}

/** Collects everything that is printed until it is closed. */
function openTerminal(): { printed: () => { stdout: string; stderr: string }; close: () => void } {
  const [out, err] = [new Printed(), new Printed()];
  const before = {
    console,
    out: process.stdout.write.bind(process.stdout),
    err: process.stderr.write.bind(process.stderr),
  };
  globalThis.console = new Console(out, err);
  process.stdout.write = out.write.bind(out);
  process.stderr.write = err.write.bind(err);
  return {
    printed: () => ({ stdout: out.text, stderr: err.text }),
    close: () => {
      globalThis.console = before.console;
      process.stdout.write = before.out;
      process.stderr.write = before.err;
    },
  };
}

class Printed extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}
