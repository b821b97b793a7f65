import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import spawn, { SubprocessError } from 'nano-spawn';
import { z } from 'zod';
import { packagePath } from '../command/places.ts';
import { CommandError } from '../command/command.ts';
import { productionLock } from './production-lock.ts';

/**
 * Returns the packages that npm installs with this package, as JSON in CycloneDX. The list is made from a copy without the
 * packages of development: npm 11.19 leaves out packages that development also needs if it is called with `--omit dev`.
 */
export async function billOfMaterials(): Promise<string> {
  const manifest = z.looseObject({ name: z.string() }).parse(readJson('package.json'));
  const work = mkdtempSync(join(tmpdir(), 'rolebook-sbom-'));
  // npm takes the name of the package from the folder.
  const dir = join(work, manifest.name);
  const write = (file: string, value: object): void => writeFileSync(join(dir, file), JSON.stringify(value));
  try {
    mkdirSync(dir);
    write('package.json', { ...manifest, devDependencies: {}, scripts: {} });
    write('package-lock.json', productionLock(readJson('package-lock.json')));
    const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
    return (await spawn('npm', args, { cwd: dir })).stdout;
  } catch (error) {
    if (!(error instanceof SubprocessError)) throw error;
    throw new CommandError(`npm cannot list the dependencies: ${error.stderr}`, { cause: error });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(packagePath(file), 'utf8'));
}
