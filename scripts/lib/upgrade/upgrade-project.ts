import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import semver from 'semver';
import { z } from 'zod';
import { CallError, CommandError } from '../command/command.ts';
import { changesForAdopters } from './changes-for-adopters.ts';
import { installPackages, newestVersion } from './package-manager.ts';
import { packageManagerOf, readManifest, withSpec } from './project-manifest.ts';

/**
 * Changes the version of Rolebook in the package.json of a folder, installs it, and prints its changes for adopters. Restores
 * package.json and throws a CommandError if that fails.
 */
export async function upgradeProject(dir: string, asked: string | undefined): Promise<void> {
  const manifest = readManifest(dir);
  const from = installedVersion(dir);
  const spec = asked ?? (await newestVersion(dir));
  if (semver.validRange(spec) === null && !isAddress(spec)) {
    throw new CallError(`"${spec}" is not a version: name one such as 1.2.3, or leave it out for the newest`);
  }
  if (spec === from && manifest.spec === spec) {
    console.log(`upgrade: rolebook is ${from} already`);
    return;
  }
  writeFileSync(manifest.file, withSpec(manifest, spec));
  const manager = packageManagerOf(dir);
  if (!(await installPackages(manager, dir))) {
    writeFileSync(manifest.file, manifest.text);
    throw new CommandError(
      `"${manager} install" failed, so ${manifest.file} was restored: see the output above, or name another version`,
    );
  }
  const to = installedVersion(dir);
  printChanges(readFileSync(join(packageFolder(dir), 'CHANGELOG.md'), 'utf8'), from, to);
  console.log(
    `upgrade: rolebook ${from} → ${to}; "npx rolebook check" shows whether the content still passes`,
  );
}

function printChanges(changelog: string, from: string, to: string): void {
  const changes = semver.lt(to, from) ? [] : changesForAdopters(changelog, from, to);
  for (const { version, text } of changes) console.log(`\nrolebook ${version}, for adopters:\n\n${text}`);
  if (changes.length > 0) console.log('');
}

function installedVersion(dir: string): string {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(packageFolder(dir), 'package.json'), 'utf8'));
    return z.object({ version: z.string() }).parse(manifest).version;
  } catch (error) {
    throw new CommandError(`rolebook is not installed in ${dir}: run "npm install" first`, { cause: error });
  }
}

function packageFolder(dir: string): string {
  return resolve(dir, 'node_modules/rolebook');
}

/** Returns whether a version is a file or an address for npm. */
function isAddress(spec: string): boolean {
  return /^(?:file:|https?:|git[+:]|\.{0,2}\/|[A-Za-z]:[\\/])/.test(spec);
}
