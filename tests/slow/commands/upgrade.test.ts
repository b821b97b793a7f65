import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryDir } from '../../fixtures/temporary-dir.ts';
import { startScript, type ScriptResult } from '../../setup/run-script.ts';

const MANIFEST = '{ "name": "ours", "dependencies": { "rolebook": "0.1.0" } }\n';
const INSTALLED = { 'node_modules/rolebook/package.json': '{ "name": "rolebook", "version": "0.1.0" }' };

/** Runs the command in a folder with these files; npm reaches no registry. */
async function upgrade(
  files: Record<string, string>,
  ...args: string[]
): Promise<ScriptResult & { manifest: () => string }> {
  const dir = temporaryDir(files);
  const env = { npm_config_registry: 'http://127.0.0.1:9/', npm_config_fetch_retries: '0' };
  const ended = await startScript('upgrade', args, env, dir).ended;
  return { ...ended, manifest: () => readFileSync(join(dir, 'package.json'), 'utf8') };
}

describe('a call that fails changes nothing and explains what to do', () => {
  test.each([
    ['no package.json', {}, [], 1, 'run this in the folder of your site'],
    ['no dependency', { 'package.json': '{}' }, [], 1, 'run "npm install --save-exact rolebook" first'],
    ['nothing installed', { 'package.json': MANIFEST }, [], 1, 'run "npm install" first'],
    ['a word', { 'package.json': MANIFEST, ...INSTALLED }, ['newest'], 2, '"newest" is not a version'],
    [
      'no answer from npm',
      { 'package.json': MANIFEST, ...INSTALLED },
      [],
      1,
      'name a version, such as "npx rolebook upgrade',
    ],
  ])('%s', async (_, files, args, code, said) => {
    const ended = await upgrade(files, ...args);
    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code, stdout: '' });
    expect(ended.stderr).toContain(said);
    if ('package.json' in files) expect(ended.manifest()).toBe(files['package.json']);
  });

  test('a version that cannot be installed', async () => {
    const ended = await upgrade({ 'package.json': MANIFEST, ...INSTALLED }, '9.9.9');
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('"npm install" failed, so ');
    expect(ended.manifest()).toBe(MANIFEST);
  });
});

test('a version that is already installed needs no work', async () => {
  const ended = await upgrade({ 'package.json': MANIFEST, ...INSTALLED }, '0.1.0');
  expect(ended).toMatchObject({ code: 0, stdout: 'upgrade: rolebook is 0.1.0 already\n' });
});
