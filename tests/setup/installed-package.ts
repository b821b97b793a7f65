import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { z } from 'zod';
import { inheritedVariables, projectRoot } from './run-script.ts';

/** The time limit of an installation in milliseconds: npm downloads packages that its cache does not have. */
export const INSTALL_PATIENCE = 400_000;

/** A program that has ended. */
interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a program in a folder, with the environment that tests give to commands. */
export function runIn(
  dir: string,
  [program = '', ...args]: readonly string[],
  env: Record<string, string | undefined> = {},
): Promise<Ended> {
  // npm and its programs run in the Node that runs the tests.
  const PATH = [dirname(process.execPath), process.env['PATH']].join(delimiter);
  const options = { cwd: dir, env: { ...inheritedVariables(), PATH, ...env }, maxBuffer: 100_000_000 };
  return new Promise((resolve) => {
    execFile(program, args, options, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

/** Runs a program and returns what it printed to stdout. Throws an Error with its messages if it fails. */
export async function runWell(
  dir: string,
  call: readonly string[],
  env: Record<string, string | undefined> = {},
): Promise<string> {
  const { code, stdout, stderr } = await runIn(dir, call, env);
  if (code !== 0) throw new Error(`"${call.join(' ')}" ended with ${String(code)}:\n${stdout}${stderr}`);
  return stdout;
}

/** A package as npm would publish it. */
export interface Tarball {
  file: string;
  version: string;
  /** The paths of its files. */
  files: string[];
}

const packedSchema = z
  .array(
    z.object({ filename: z.string(), version: z.string(), files: z.array(z.object({ path: z.string() })) }),
  )
  .length(1);

/** Packs a package folder as npm would publish it, into a temporary folder. */
export async function packFolder(dir = projectRoot): Promise<Tarball> {
  const to = mkdtempSync(join(tmpdir(), 'rolebook-packed-'));
  const printed = await runWell(dir, ['npm', 'pack', '--json', '--pack-destination', to]);
  // The prepack script prints lines before npm's JSON.
  const [packed] = packedSchema.parse(JSON.parse(printed.slice(printed.indexOf('\n[') + 1)));
  if (packed === undefined) throw new Error('npm has packed nothing');
  const { filename, version, files } = packed;
  return { file: join(to, filename), version, files: files.map(({ path }) => path) };
}

/** Packs the same files with another version number, as if they were another release. */
export async function packAs(tarball: Tarball, version: string): Promise<Tarball> {
  const dir = mkdtempSync(join(tmpdir(), 'rolebook-repacked-'));
  await runWell(dir, ['tar', '-xzf', tarball.file, '--strip-components=1']);
  const manifest = join(dir, 'package.json');
  const read = z.looseObject({ scripts: z.unknown() }).parse(JSON.parse(readFileSync(manifest, 'utf8')));
  writeFileSync(manifest, JSON.stringify({ ...read, version, scripts: {} }, null, 2));
  return packFolder(dir);
}

/** Installs a package in a new folder that holds only a package.json. Returns the folder. */
export async function installAlone({ file }: Tarball): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'rolebook-adopter-'));
  const manifest = { name: 'our-framework', private: true, dependencies: { rolebook: `file:${file}` } };
  writeFileSync(join(dir, 'package.json'), JSON.stringify(manifest, null, 2));
  await runWell(dir, ['npm', 'install', '--prefer-offline', '--no-audit', '--no-fund']);
  return dir;
}
