import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { temporaryDir } from '../fixtures/temporary-dir.ts';
import { listFiles } from '../setup/list-files.ts';
import { hashFiles, projectRoot, runScript, startScript } from '../setup/run-script.ts';

const KILLS = 30;

test(`${String(KILLS)} killed builds leave a whole output, and the next build succeeds`, async () => {
  const dir = temporaryDir();
  const [content, out] = [join(dir, 'content'), join(dir, 'site', 'dist')];
  cpSync(join(projectRoot, 'tests/fixtures/small'), content, { recursive: true });
  // Each build has a different address, so its pages differ and no document comes from the cache.
  const addressOf = (build: number) => `https://build-${String(build)}-${String(process.pid)}.example`;
  const variables = (build: number) => ({
    CONTENT_DIR: content,
    OUT_DIR: out,
    SITE_URL: addressOf(build),
  });
  const start = performance.now();
  expect(await runScript('build', [], variables(0))).toMatchObject({ code: 0 });
  const duration = performance.now() - start;
  let previous = hashFiles(out);
  const pages = pagesOf(out, addressOf(0));
  expect(pages).toBeGreaterThan(0);
  let killed = 0;
  for (let build = 1; build <= KILLS; build += 1) {
    const script = startScript('build', [], variables(build));
    await wait((duration * build) / KILLS);
    script.child.kill('SIGKILL');
    const { code } = await script.ended;
    const left = hashFiles(out);
    const published = pagesOf(out, addressOf(build));
    if (published === 0) {
      expect({ code, left }).toEqual({ code: null, left: previous });
      killed += 1;
    } else {
      // A build that was faster than the first had swapped in all its pages before it could be killed.
      expect(published).toBe(pages);
      expect(Object.keys(left)).toEqual(Object.keys(previous));
    }
    previous = left;
  }
  expect(killed).toBeGreaterThan(KILLS / 2);
  expect(await runScript('build', [], variables(KILLS + 1))).toMatchObject({ code: 0 });
  expect(Object.keys(hashFiles(out)).length).toBeGreaterThanOrEqual(Object.keys(previous).length);
  expect(readdirSync(join(dir, 'site'))).toEqual(['dist']);
});

/** Counts the pages of a site that name an address, which are those of the build with it. */
function pagesOf(dir: string, address: string): number {
  const files = listFiles(dir).filter((file) => file.endsWith('.html'));
  return files.filter((file) => readFileSync(join(dir, file), 'utf8').includes(address)).length;
}
