import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { temporaryDir } from '../fixtures/temporary-dir.ts';
import { fingerprintOf, projectRoot, runScript, startScript } from '../setup/run-script.ts';

const KILLS = 30;

test(`${String(KILLS)} builds that are killed leave the previous output, and the next one succeeds`, async () => {
  const dir = temporaryDir();
  const [content, out] = [join(dir, 'content'), join(dir, 'site', 'dist')];
  cpSync(join(projectRoot, 'tests/fixtures/small'), content, { recursive: true });
  // An address of its own for each: its pages differ from those before, and nothing comes from the cache.
  const variables = (build: number) => ({
    CONTENT_DIR: content,
    OUT_DIR: out,
    SITE_URL: `https://build-${String(build)}-${String(process.pid)}.example`,
  });
  const start = performance.now();
  expect(await runScript('build', [], variables(0))).toMatchObject({ code: 0 });
  const duration = performance.now() - start;
  let previous = fingerprintOf(out);
  let killed = 0;
  for (let build = 1; build <= KILLS; build += 1) {
    const script = startScript('build', [], variables(build));
    await wait((duration * build) / KILLS);
    script.child.kill('SIGKILL');
    const { code } = await script.ended;
    const left = fingerprintOf(out);
    // One that was faster than the first may have been done.
    if (code === null) expect(left).toEqual(previous);
    if (code === null) killed += 1;
    previous = left;
  }
  expect(killed).toBeGreaterThan(KILLS / 2);
  expect(await runScript('build', [], variables(KILLS + 1))).toMatchObject({ code: 0 });
  expect(Object.keys(fingerprintOf(out)).length).toBeGreaterThanOrEqual(Object.keys(previous).length);
  expect(readdirSync(join(dir, 'site'))).toEqual(['dist']);
});
