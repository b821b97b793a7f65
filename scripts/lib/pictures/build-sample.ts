import { appendFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import spawn, { SubprocessError } from 'nano-spawn';
import { CommandError } from '../command/command.ts';
import { PACKAGE_DIR, packagePath } from '../command/places.ts';
import type { Sample } from './samples.ts';

const CONTENT = packagePath('tests/fixtures/own-look');

const PUBLIC = packagePath('tests/fixtures/branded/public');

/** Builds the pages of a sample below a new folder with the command. Returns the folder of the pages. */
export async function buildSample({ settings, added = {} }: Sample, dir: string): Promise<string> {
  const contentDir = join(dir, 'content');
  const outDir = join(dir, 'pages');
  cpSync(CONTENT, contentDir, { recursive: true });
  for (const [file, lines] of Object.entries({ 'site.yaml': settings, ...added }))
    appendFileSync(join(contentDir, file), lines);
  const env = { CONTENT_DIR: contentDir, PUBLIC_DIR: PUBLIC, OUT_DIR: outDir, SITE_URL: '', BASE_PATH: '/' };
  try {
    const args = [packagePath('bin/rolebook.js'), 'build', '--pages-only'];
    await spawn(process.execPath, args, { cwd: PACKAGE_DIR, env });
  } catch (error) {
    const reason = error instanceof SubprocessError ? error.stderr : String(error);
    throw new CommandError(`a sample cannot be built: ${reason}`, { cause: error });
  }
  return outDir;
}
