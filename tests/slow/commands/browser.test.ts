import { execFile } from 'node:child_process';
import { chmodSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { openBrowser } from '../../../scripts/lib/browser/browser.ts';
import { temporaryDir } from '../../fixtures/temporary-dir.ts';
import { projectRoot } from '../../setup/run-script.ts';
import { serveShell } from '../../setup/shell-server.ts';

/** A script that prints the program of the browser from a source, and its version. */
const PROGRAM = `
  import { execFileSync } from 'node:child_process';
  import { obtainBrowser } from './scripts/lib/browser/obtain-browser.ts';
  const { CACHE, FROM, SOURCE } = process.env;
  const { options } = await obtainBrowser([JSON.parse(SOURCE)], { cache: CACHE, from: FROM });
  console.log(options.executablePath);
  console.log(execFileSync(options.executablePath, ['--version'], { encoding: 'utf8' }));`;

const VERSION = /^(?:Google Chrome for Testing|Chromium) \d+\./m;

/** Obtains a browser in two processes at once, and returns what they print. */
async function obtainTwice(source: object, env: NodeJS.ProcessEnv): Promise<string[]> {
  const run = (): Promise<{ stdout: string }> =>
    promisify(execFile)(process.execPath, ['--input-type=module', '--eval', PROGRAM], {
      cwd: projectRoot,
      env: { ...process.env, ...env, SOURCE: JSON.stringify(source) },
    });
  return (await Promise.all([run(), run()])).map(({ stdout }) => stdout);
}

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('two processes', () => {
  test('unpack a browser at the same time, and neither runs a program in the folder for temporary files', async () => {
    const dir = temporaryDir({ 'tmp/chromium': '#!/bin/sh\necho ran > "$0.ran"\n' });
    chmodSync(join(dir, 'tmp/chromium'), 0o755);
    const cache = join(dir, 'cache');
    const source = { kind: 'package', version: '1.0.0' };
    for (const stdout of await obtainTwice(source, { TMPDIR: join(dir, 'tmp'), CACHE: cache })) {
      expect(stdout).toContain(`${join(cache, 'chromium/1.0.0/chromium')}\n`);
      expect(stdout).toMatch(VERSION);
    }
    expect(readdirSync(join(cache, 'chromium'))).toEqual(['1.0.0']);
    expect(existsSync(join(dir, 'tmp/chromium.ran'))).toBe(false);
  });

  test('download a browser at the same time', async () => {
    const browser = await openBrowser();
    const program = browser.process()?.spawnfile ?? '';
    await browser.close();
    const { address } = await serveShell('156.0.1.2', `#!/bin/sh\nexec '${program}' "$@"\n`);
    const cache = join(temporaryDir(), 'cache');
    const source = { kind: 'download', build: '156.0.1.2' };
    const printed = await obtainTwice(source, { CACHE: cache, FROM: address });
    expect(printed[0]).toBe(printed[1]);
    for (const stdout of printed) expect(stdout).toMatch(VERSION);
    expect(readdirSync(join(cache, 'shell-linux-x64'))).toEqual(['156.0.1.2']);
  });
});
