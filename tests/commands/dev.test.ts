import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../setup/run-script.ts';

const PATIENCE = 30_000;

/** The project in a folder of its own, since Astro serves a folder once only. */
const project = mkdtempSync(join(tmpdir(), 'rolebook-dev-'));
const file = join(project, 'content/roles/maker/requirements/craft.yaml');
let server: ChildProcess;
let address = '';

beforeAll(async () => {
  for (const part of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(join(projectRoot, part), join(project, part), { recursive: true });
  cpSync(join(projectRoot, 'tests/fixtures/small'), join(project, 'content'), { recursive: true });
  symlinkSync(join(projectRoot, 'node_modules'), join(project, 'node_modules'), 'junction');
  server = spawn(
    process.execPath,
    [join(project, 'node_modules/astro/bin/astro.mjs'), 'dev', '--host', '127.0.0.1', '--port', '0'],
    {
      cwd: project,
      env: { ...process.env, NODE_ENV: '', VITEST: '', FORCE_COLOR: '0', ASTRO_TELEMETRY_DISABLED: '1' },
    },
  );
  let printed = '';
  const listen = (chunk: Buffer): void => void (printed += chunk.toString());
  server.stdout?.on('data', listen);
  server.stderr?.on('data', listen);
  const find = (): string | undefined => /http:\/\/[\w.]+:\d+/.exec(printed)?.[0];
  await until(
    () => Promise.resolve(find() !== undefined),
    () => printed,
  );
  address = find() ?? '';
});

afterAll(async () => {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill();
  await ended;
  rmSync(project, { recursive: true, force: true });
});

test('each edit of a requirement shows, the first included', async () => {
  const page = async (): Promise<string> => (await fetch(`${address}/roles/maker/`)).text();
  await until(
    async () => (await page()).includes('joinery.novice'),
    () => 'the page does not come',
  );
  const untouched = readFileSync(file, 'utf8');
  for (const text of ['Planes a board flat.', 'Planes two boards flat.', 'Planes three boards flat.']) {
    writeFileSync(file, untouched.replace(/proficiency: one\n/, `$&    expects: ${text}\n`));
    await until(
      async () => (await page()).includes(text),
      () => `the edit does not show: ${text}`,
    );
  }
  expect(await page()).not.toContain('two boards');
});

async function until(isSo: () => Promise<boolean>, explain: () => string): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(explain());
    await wait(100);
  }
}
