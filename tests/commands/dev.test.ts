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
let printed = '';

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

const untouched = readFileSync(
  join(projectRoot, 'tests/fixtures/small/roles/maker/requirements/craft.yaml'),
  'utf8',
);

/** Writes a text for the first requirement of the file, or puts something else in the place of its proficiency. */
function edit(text: string, proficiency = 'one'): void {
  writeFileSync(
    file,
    untouched.replace('proficiency: one\n', `proficiency: ${proficiency}\n    expects: ${text}\n`),
  );
}

async function page(): Promise<string> {
  return (await fetch(`${address}/roles/maker/`)).text();
}

function untilShown(text: string): Promise<void> {
  return until(
    async () => (await page()).includes(text),
    () => `the page does not say: ${text}`,
  );
}

test('each edit of a requirement shows, the first included', async () => {
  await untilShown('joinery.novice');
  for (const text of ['Planes a board flat.', 'Planes two boards flat.', 'Planes three boards flat.']) {
    edit(text);
    await untilShown(text);
  }
  expect(await page()).not.toContain('two boards');
});

test('of edits that follow one another while the first is being shown, the last shows', async () => {
  for (const pause of [80, 150, 250, 400]) {
    edit(`Saws before ${String(pause)}.`);
    await wait(pause);
    edit(`Saws after ${String(pause)}.`);
    await untilShown(`Saws after ${String(pause)}.`);
  }
});

test('a problem is said at the terminal in the words of the check, and the page comes back when it is mended', async () => {
  edit('Planes a board flat.', 'won');
  const said = 'roles/maker/requirements/craft.yaml:3:18  no proficiency has the id "won"';
  await until(
    () => Promise.resolve(printed.includes(said)),
    () => printed,
  );
  edit('Planes it again.');
  await untilShown('Planes it again.');
});

async function until(isSo: () => Promise<boolean>, explain: () => string): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(explain());
    await wait(100);
  }
}
