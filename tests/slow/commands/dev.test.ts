import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDevServer, type DevServer } from '../../../scripts/lib/bench/dev-server.ts';
import { projectRoot } from '../../setup/run-script.ts';

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

/** Writes a text for the first requirement of the file, and optionally another value as its proficiency. */
function edit(text: string, proficiency = 'one'): void {
  writeFileSync(
    join(content, REQUIREMENTS),
    untouched.replace('proficiency: one\n', `proficiency: ${proficiency}\n    expects: ${text}\n`),
  );
}

/** Returns the page of the role, or an empty text while the server restarts after an edit of site.yaml. */
async function page(): Promise<string> {
  try {
    return await (await fetch(`${server.address}/roles/maker/`)).text();
  } catch {
    return '';
  }
}

function untilShown(text: string): Promise<void> {
  return until(
    async () => (await page()).includes(text),
    () => `the page does not say: ${text}`,
  );
}

test('each edit of a requirement shows, including the first', async () => {
  await untilShown('joinery.novice');
  for (const text of ['Planes a board flat.', 'Planes two boards flat.', 'Planes three boards flat.']) {
    edit(text);
    await untilShown(text);
  }
  expect(await page()).not.toContain('two boards');
});

test('an edit of the accent shows', async () => {
  const site = join(content, 'site.yaml');
  const before = readFileSync(site, 'utf8');
  for (const accent of ['#1b4f9c', '#7a1f5c']) {
    writeFileSync(site, `${before}brand: { accent: '${accent}' }\n`);
    await untilShown(`--color-accent:light-dark(${accent}, `);
  }
  writeFileSync(site, before);
});

test('the schema of ids follows each edit', async () => {
  const ids = join(content, '.schemas/ids.schema.json');
  mkdirSync(join(content, '.schemas'));
  edit('Planes a board.');
  await until(
    () => Promise.resolve(existsSync(ids) && readFileSync(ids, 'utf8').includes('"joinery"')),
    () => 'there are no ids',
  );
});

test('the last of several edits in a row shows', async () => {
  for (const pause of [80, 150, 250, 400]) {
    edit(`Saws before ${String(pause)}.`);
    await wait(pause);
    edit(`Saws after ${String(pause)}.`);
    await untilShown(`Saws after ${String(pause)}.`);
  }
});

test('a problem is printed as the check prints it, and the page returns once it is fixed', async () => {
  edit('Planes a board flat.', 'won');
  const said = 'roles/maker/requirements/craft.yaml:3:18  no proficiency has the id "won"';
  await until(() => Promise.resolve(server.printed().includes(said)), server.printed);
  edit('Planes it again.');
  await untilShown('Planes it again.');
});

test('a file with invalid YAML gives an error with its line, not a page without its content', async () => {
  edit('Planes a board flat.', '[');
  await until(
    async () => (await fetch(`${server.address}/roles/maker/`)).status === 500,
    () => 'the page is shown without the file',
  );
  await until(() => Promise.resolve(server.printed().includes('craft.yaml:3:18')), server.printed);
  expect(server.printed()).not.toContain('load-catalogue.ts');
  edit('Planes it whole again.');
  await untilShown('Planes it whole again.');
});

test('the content can be moved away and back', async () => {
  renameSync(content, `${content}-away`);
  await until(
    () => Promise.resolve(server.printed().includes('this content directory does not exist')),
    server.printed,
  );
  renameSync(`${content}-away`, content);
  await untilShown('Planes it whole again.');
  edit('Planes after the way back.');
  await untilShown('Planes after the way back.');
});

test('a guide that fails is named, and its problem is printed as the check prints it', async () => {
  // Astro can miss a new file while it reloads the changes of the tests above.
  await untilQuiet();
  const guide = join(content, 'guides/planing.mdx');
  mkdirSync(join(content, 'guides'), { recursive: true });
  writeFileSync(guide, '---\ntitle: Planing\nsummary: How to plane.\n---\n\n{nonsense.that.fails}\n');
  await until(async () => {
    await fetch(`${server.address}/guides/planing/`);
    return server.printed().includes('guides/planing.mdx: nonsense is not defined');
  }, server.printed);
  const said = 'guides/planing.mdx:6:2  "nonsense" is in braces, which contain code';
  await until(() => Promise.resolve(server.printed().includes(said)), server.printed);
});

test('the page of a part is removed once site.yaml switches it off', async () => {
  const status = async (): Promise<number> => (await fetch(`${server.address}/compare/`)).status;
  expect(await status()).toBe(200);
  appendFileSync(join(content, 'site.yaml'), '\nparts: { compare: false }\n');
  await until(
    async () => (await status().catch(() => 0)) === 404,
    () => 'the page is still there',
  );
});

/** Waits until the server has printed nothing for a second. */
async function untilQuiet(): Promise<void> {
  let before: string | undefined;
  await until(
    async () => {
      const isQuiet = server.printed() === before;
      before = server.printed();
      if (!isQuiet) await wait(1000);
      return isQuiet;
    },
    () => 'the server does not come to rest',
  );
}

async function until(isSo: () => Promise<boolean>, explain: () => string): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(explain());
    await wait(100);
  }
}
