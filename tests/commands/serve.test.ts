import { once } from 'node:events';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { linesOf, runScript, startScript, type RunningScript } from '../setup/run-script.ts';

let script: RunningScript | undefined;

afterEach(async () => {
  script?.child.kill('SIGKILL');
  await script?.ended;
});

/** Serves a folder at a free port, and returns the address that the command prints. */
async function serve(args: string[], env: Record<string, string> = {}): Promise<string> {
  script = startScript('serve', args, { PORT: '0', ...env });
  const { child, output } = script;
  for (;;) {
    const [, address] = /^serving: (\S+)/m.exec(output()) ?? [];
    if (address !== undefined) return address;
    await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'close')]);
    if (child.exitCode !== null) throw new Error(`serve ended too early:\n${output()}`);
  }
}

test('serves a built site under the path for which it was built', async () => {
  const { outDir, basePath } = inject('shapesSite');
  expect(basePath).not.toBe('/');
  const address = await serve([outDir]);
  expect(new URL(address).pathname).toBe(basePath);
  const home = await fetch(address);
  expect(home.status).toBe(200);
  const html = await home.text();
  const [, path = ''] = new RegExp(`href="(${basePath}roles/)"`).exec(html) ?? [];
  expect((await fetch(new URL(path, address))).status).toBe(200);
  expect((await fetch(new URL('/', address))).status).toBe(404);
});

test('serves OUT_DIR unless a folder is given, until it is interrupted', async () => {
  const address = await serve([], { OUT_DIR: inject('smallSite').outDir });
  expect((await fetch(address)).status).toBe(200);
  script?.child.kill('SIGTERM');
  expect((await script?.ended)?.code).toBe(0);
  await expect(fetch(address)).rejects.toThrow();
});

describe('explains in one line', () => {
  test.each([
    [
      'a folder without a site',
      ['/no/such/folder'],
      {},
      /does not contain a built site: run "npx rolebook build" first, or name the folder/,
    ],
    ['a port that is not a number', [], { PORT: 'many' }, /^PORT is "many": set it to a number/],
  ])('%s', async (_, args, env, message) => {
    const site = { OUT_DIR: inject('smallSite').outDir };
    const { code, stdout, stderr } = await runScript('serve', args, { ...site, ...env });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(linesOf(stderr)).toEqual([expect.stringMatching(message)]);
  });

  test('two folders', async () => {
    const { code, stderr } = await runScript('serve', ['a', 'b']);
    expect(code).toBe(2);
    expect(stderr).toContain('this command takes the folder of one built site');
  });
});
