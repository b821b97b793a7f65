import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDevServer, type DevServer } from '../../scripts/lib/dev-server.ts';
import { projectRoot } from '../setup/run-script.ts';

const PATIENCE = 30_000;

const fixture = join(projectRoot, 'tests/fixtures/small');
const REQUIREMENTS = 'roles/maker/requirements/craft.yaml';
const content = mkdtempSync(join(tmpdir(), 'rolebook-dev-content-'));
let server: DevServer;

beforeAll(async () => {
  cpSync(fixture, content, { recursive: true });
  server = await startDevServer(content);
}, PATIENCE);

afterAll(async () => {
  await server.stop();
  rmSync(content, { recursive: true, force: true });
});

const untouched = readFileSync(join(fixture, REQUIREMENTS), 'utf8');

/** Writes a text for the first requirement of the file, or puts something else in the place of its proficiency. */
function edit(text: string, proficiency = 'one'): void {
  writeFileSync(
    join(content, REQUIREMENTS),
    untouched.replace('proficiency: one\n', `proficiency: ${proficiency}\n    expects: ${text}\n`),
  );
}

async function page(): Promise<string> {
  return (await fetch(`${server.address}/roles/maker/`)).text();
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
  await until(() => Promise.resolve(server.printed().includes(said)), server.printed);
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
