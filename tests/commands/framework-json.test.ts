import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeBase } from '../fixtures/faults/write-fault.ts';
import { temporaryDir } from '../fixtures/temporary-dir.ts';
import { callCommand } from '../setup/call-command.ts';
import { hashFiles, linesOf } from '../setup/run-script.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');

/** Exports a content directory as JSON and returns the file. */
async function exported(contentDir: string, ...options: string[]): Promise<string> {
  const out = join(temporaryDir(), 'framework.json');
  const call = ['--format', 'json', '--out', out, ...options];
  expect(await callCommand('export', call, { CONTENT_DIR: contentDir })).toMatchObject({
    code: 0,
    stderr: '',
  });
  return out;
}

describe('a framework in JSON', () => {
  test.each(['small', 'tracks', 'text-only', 'reference'])(
    'exported from the fixture %s changes nothing there, and passes the check in a new folder',
    async (name) => {
      const dir = join(temporaryDir(), 'content');
      cpSync(join(FIXTURES, name), dir, { recursive: true });
      const file = await exported(dir);
      const before = hashFiles(dir);
      const again = await callCommand('import', [file, '--to', dir]);
      expect(again).toMatchObject({
        code: 0,
        stderr: '',
        stdout: expect.stringContaining('nothing to change'),
      });
      expect(hashFiles(dir)).toEqual(before);

      const fresh = join(temporaryDir(), 'content');
      expect((await callCommand('import', [file, '--to', fresh])).code).toBe(0);
      expect((await callCommand('check', [], { CONTENT_DIR: fresh })).code).toBe(0);
      expect(read(await exported(fresh))).toEqual(read(file));
    },
  );

  test('names the schema on its own site', async () => {
    const dir = temporaryDir();
    writeBase(dir);
    const addressOf = async (env: Record<string, string>): Promise<unknown> => {
      const { stdout } = await callCommand('export', ['--format', 'json'], { CONTENT_DIR: dir, ...env });
      return Object(JSON.parse(stdout)).$schema;
    };
    const path = 'data/v1/schemas/framework.schema.json';
    expect(await addressOf({})).toBe(`https://example.org/${path}`);
    expect(await addressOf({ SITE_URL: 'https://example.com/ours' })).toBe(
      `https://example.com/ours/${path}`,
    );
  });

  test('of one role has all items that the role refers to, and no settings of the site', async () => {
    const dir = temporaryDir();
    writeBase(dir);
    const file = await exported(dir, '--role', 'platform-engineer');
    const framework = Object(read(file));
    expect(Object.keys(framework.roles)).toEqual(['platform-engineer']);
    expect(framework).not.toHaveProperty('site');
    const fresh = join(temporaryDir(), 'content');
    expect(await callCommand('import', [file, '--to', fresh])).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(join(fresh, 'roles'))).toEqual(['platform-engineer']);
  });

  test('reports changes, which are not written with --dry-run', async () => {
    const dir = temporaryDir({ 'a.json': JSON.stringify(bakery) });
    const call = [join(dir, 'a.json'), '--to', join(dir, 'to')];
    const planned = await callCommand('import', [...call, '--dry-run']);
    expect(planned.stdout).toMatch(
      /^import: 1 role, 1 skill, 2 requirements\n.*5 files would be added, 0 changed, 0 removed\n$/,
    );
    expect(existsSync(join(dir, 'to'))).toBe(false);
    expect((await callCommand('import', call)).stdout).toMatch(/5 files added, 0 changed, 0 removed\n$/);
    expect((await callCommand('check', [], { CONTENT_DIR: join(dir, 'to') })).code).toBe(0);
  });

  test('changes only fields that differ', async () => {
    const dir = temporaryDir({ 'a.json': JSON.stringify(bakery) });
    const call = [join(dir, 'a.json'), '--to', join(dir, 'to')];
    await callCommand('import', call);
    const before = hashFiles(join(dir, 'to'));
    const skills = { bread: { ...bakery.skills.bread, summary: 'Doughs and loaves.' } };
    writeFileSync(join(dir, 'a.json'), JSON.stringify({ skills }));
    expect((await callCommand('import', call)).stdout).toContain('0 files added, 1 changed, 0 removed');
    const after = hashFiles(join(dir, 'to'));
    const changed = Object.keys(Object(after)).filter((file) => Object(after)[file] !== Object(before)[file]);
    expect(changed).toEqual(['skills/baking/bread.yaml']);
  });
});

const bakery = {
  domains: { baking: { name: 'Baking' } },
  skills: { bread: { domain: 'baking', name: 'Bread' } },
  roles: {
    baker: {
      name: 'Baker',
      levels: { junior: { name: 'Junior' }, senior: { name: 'Senior' } },
      requirements: { bread: { junior: { expects: 'Bakes it.' }, senior: { expects: 'Bakes any.' } } },
    },
  },
};
const { baker } = bakery.roles;

describe('a framework in JSON with faults is not written, and each fault has its place:', () => {
  test.each<[string, string, RegExp[]]>([
    [
      'not JSON',
      'roles:\n  baker:\n',
      [/a\.json:1:1 {2}this is not JSON: put a text or the name of a field in double/],
    ],
    ['a comma too many', '{\n  "roles": {},\n}\n', [/a\.json:3:1 {2}.*remove a comma after the last field/]],
    ['an unknown field', print({ ...bakery, skils: {} }), [/unknown field "skils"; did you mean "skills"\?/]],
    [
      'a skill without a domain',
      print({ ...bakery, skills: { bread: { name: 'Bread' } } }),
      [/a\.json:8:5 {2}"domain" is missing: add it/],
    ],
    [
      'ids of nothing',
      print({
        ...bakery,
        roles: { baker: { ...baker, family: 'ovens', requirements: { brad: { junior: {} } } } },
      }),
      [
        /:25:9 {2}no skill has the id "brad"; did you mean "bread"\?/,
        /:29:17 {2}no family has the id "ovens": correct it, or add it to "families"/,
      ],
    ],
    [
      'invalid ids',
      print({ ...bakery, domains: { baking: { name: 'Baking' }, 'Sales & Shop': { name: 'Sales' } } }),
      [/"Sales & Shop" is not an id; did you mean "sales-shop"\?/],
    ],
    [
      'a list in place of an object',
      print([bakery]),
      [/a\.json:1:1 {2}the file must contain fields with values/],
    ],
  ])('%s', async (_name, text, faults) => {
    const dir = temporaryDir({ 'a.json': text });
    const { code, stdout, stderr } = await callCommand('import', [
      join(dir, 'a.json'),
      '--to',
      join(dir, 'to'),
    ]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(linesOf(stderr)).toEqual([
      ...faults.map((fault) => expect.stringMatching(fault)),
      expect.stringMatching(/^import: \d faults?, nothing was written$/),
    ]);
    expect(readdirSync(dir)).toEqual(['a.json']);
  });

  test('a file that is not UTF-8', async () => {
    const dir = temporaryDir();
    writeFileSync(join(dir, 'a.json'), Buffer.from('{ "roles": "é" }', 'latin1'));
    const { code, stderr } = await callCommand('import', [join(dir, 'a.json'), '--to', join(dir, 'to')]);
    expect(code).toBe(1);
    expect(stderr).toContain('not UTF-8');
  });
});

test.each<[string[], RegExp]>([
  [['--scale', 'A,B'], /^--scale: for tables only, not for .*a\.json: leave it out$/m],
  [
    ['--map', 'role=Rolle', '--default-proficiency', 'Working'],
    /^--map, --default-proficiency: for tables only/m,
  ],
])('refuses %j with JSON', async (options, message) => {
  const dir = temporaryDir({ 'a.json': print(bakery) });
  const { code, stderr } = await callCommand('import', [
    join(dir, 'a.json'),
    '--to',
    join(dir, 'to'),
    ...options,
  ]);
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
  expect(readdirSync(dir)).toEqual(['a.json']);
});

function read(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function print(framework: object): string {
  return JSON.stringify(framework, null, 2);
}
