import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inheritedVariables } from '../setup/run-script.ts';

/** A program that a guide shows, with the command that starts it. */
export interface ShownProgram {
  file: string;
  code: string;
  /** The program that runs it, such as `node`. */
  runner: string;
  /** The arguments after the address of the site. */
  args: string[];
}

const run = promisify(execFile);

const NAMED_CODE = /^```\w+ title="([^"]+)"\n(.*?)^```$/gms;

/** Returns the programs in a guide: blocks of code with a title, which a command such as `node FILE ADDRESS` starts. */
export function shownPrograms(guide: string): ShownProgram[] {
  return [...guide.matchAll(NAMED_CODE)].map(([, file = '', code = '']) => {
    const start = ` ${file} https://careers.example.org/`;
    const command = guide.split('\n').find((line) => line.includes(start));
    if (command === undefined) throw new Error(`the guide has no command that starts ${file}`);
    const [runner = '', rest = ''] = command.split(start);
    // The guide writes the output of some programs to a file.
    return { file, code, runner, args: rest.split(' > ')[0]?.trim().split(' ').filter(Boolean) ?? [] };
  });
}

/** Runs a program on a site and returns what it prints, or undefined if its runner is not installed. */
export async function runProgram(
  { file, code, runner, args }: ShownProgram,
  address: string,
): Promise<string | undefined> {
  const dir = mkdtempSync(join(tmpdir(), 'rolebook-program-'));
  writeFileSync(join(dir, file), code);
  const call = [join(dir, file), address, ...args];
  // The site is on this machine, where no proxy finds it.
  const env = { ...inheritedVariables(), NO_PROXY: '*' };
  try {
    const program = runner === 'node' ? process.execPath : runner;
    const { stdout } = await run(program, call, { env, maxBuffer: 100_000_000 });
    return stdout.replaceAll('\r\n', '\n');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
