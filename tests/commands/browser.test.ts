import { execFile } from 'node:child_process';
import { chmodSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { temporaryDir } from '../fixtures/temporary-dir.ts';
import { projectRoot } from '../setup/run-script.ts';

/** Prints the folder of the browser, and what its program says of itself. */
const PROGRAM = `
  import { execFileSync } from 'node:child_process';
  import { browserFolder } from './scripts/lib/browser/browser-folder.ts';
  import { unpackChromium } from './scripts/lib/browser/unpack-chromium.ts';
  const folder = await browserFolder({ cache: process.env.CACHE, version: '1.0.0', unpack: unpackChromium });
  console.log(folder);
  console.log(execFileSync(folder + '/chromium', ['--version'], { encoding: 'utf8' }));`;

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'two processes unpack one browser at once, and neither runs a program that lies in the folder for temporary files',
  async () => {
    const dir = temporaryDir({ 'tmp/chromium': '#!/bin/sh\necho ran > "$0.ran"\n' });
    chmodSync(join(dir, 'tmp/chromium'), 0o755);
    const env = { ...process.env, TMPDIR: join(dir, 'tmp'), CACHE: join(dir, 'cache') };
    const run = (): Promise<{ stdout: string }> =>
      promisify(execFile)(process.execPath, ['--input-type=module', '--eval', PROGRAM], {
        cwd: projectRoot,
        env,
      });
    for (const { stdout } of await Promise.all([run(), run()])) {
      expect(stdout).toContain(`${join(dir, 'cache/1.0.0')}\n`);
      expect(stdout).toMatch(/^(?:Google Chrome for Testing|Chromium) \d+\./m);
    }
    expect(readdirSync(join(dir, 'cache'))).toEqual(['1.0.0']);
    expect(existsSync(join(dir, 'tmp/chromium.ran'))).toBe(false);
  },
);
