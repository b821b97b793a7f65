import { spawn } from 'node:child_process';
import { appendFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
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
  const child = spawn(process.execPath, [packagePath('bin/rolebook.js'), 'build', '--pages-only'], {
    cwd: PACKAGE_DIR,
    env: {
      ...process.env,
      CONTENT_DIR: contentDir,
      PUBLIC_DIR: PUBLIC,
      OUT_DIR: outDir,
      SITE_URL: '',
      BASE_PATH: '/',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const errors = await text(child.stderr);
  if ((await ended) !== 0) throw new CommandError(`a sample cannot be built: ${errors}`);
  return outDir;
}
