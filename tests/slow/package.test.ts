import { cpSync, existsSync, globSync, lstatSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  INSTALL_PATIENCE,
  installAlone,
  packFolder,
  runIn,
  type Tarball,
} from '../setup/installed-package.ts';
import { hashFiles, projectRoot } from '../setup/run-script.ts';

let tarball: Tarball;
let adopter: string;

beforeAll(async () => {
  tarball = await packFolder();
  adopter = await installAlone(tarball);
}, INSTALL_PATIENCE);

afterAll(() => rmSync(adopter, { recursive: true, force: true }));

const rolebook = (...args: string[]): string[] => ['npx', '--no', 'rolebook', ...args];

describe('in an empty folder outside the repository', () => {
  test('the reference content gives the same bytes as in the repository, including PDFs', async () => {
    const { contentDir, outDir, pdfsOf = [] } = inject('referenceSite');
    const before = modifiedBelow(join(adopter, 'node_modules'));
    const call = rolebook('build', ...pdfsOf.flatMap((role) => ['--pdfs-of', role]));
    const built = await runIn(adopter, call, { CONTENT_DIR: contentDir });
    expect({ code: built.code, stderr: built.stderr }).toMatchObject({ code: 0 });
    expect(hashFiles(join(adopter, 'dist'))).toEqual(hashFiles(outDir));
    expect(modifiedBelow(join(adopter, 'node_modules'))).toEqual(before);
  }, 300_000);

  test('a site needs only a folder of content and one of files', async () => {
    cpSync(join(projectRoot, 'tests/fixtures/smallest'), join(adopter, 'content'), { recursive: true });
    mkdirSync(join(adopter, 'public'), { recursive: true });
    cpSync(join(projectRoot, 'LICENSE'), join(adopter, 'public/imprint.txt'));
    cpSync(join(projectRoot, 'LICENSE'), join(adopter, 'public/favicon.svg'));
    expect(await runIn(adopter, rolebook('test'))).toMatchObject({ code: 0 });
    expect(await runIn(adopter, rolebook('build', '--pages-only'))).toMatchObject({ code: 0 });
    const licence = readFileSync(join(projectRoot, 'LICENSE'), 'utf8');
    for (const file of ['imprint.txt', 'favicon.svg'])
      expect(readFileSync(join(adopter, 'dist', file), 'utf8')).toBe(licence);
    expect(existsSync(join(adopter, 'dist/_headers'))).toBe(true);
  }, 120_000);

  test('an unknown command, a wrong option and --help explain what to do', async () => {
    const unknown = await runIn(adopter, rolebook('biuld'));
    expect(unknown).toMatchObject({ code: 2, stdout: '' });
    expect(unknown.stderr).toMatch(/^there is no command "biuld"/);
    expect(await runIn(adopter, rolebook('build', '--fast'))).toMatchObject({ code: 2 });
    const help = await runIn(adopter, rolebook());
    expect(help.stdout).toContain(`Rolebook ${tarball.version}`);
    const commands = [...help.stdout.matchAll(/^ {2}([a-z][a-z-]*) {2,}\S/gm)].map(([, name = '']) => name);
    for (const command of commands)
      expect(await runIn(adopter, rolebook(command, '--help'))).toMatchObject({ code: 0, stderr: '' });
  }, 120_000);
});

/** Returns the 50 files below a folder that changed last, as lines of time and path, oldest first. */
function modifiedBelow(dir: string): string[] {
  return globSync('**/*', { cwd: dir })
    .map((file) => `${String(lstatSync(join(dir, file)).mtimeMs)} ${file}`)
    .sort()
    .slice(-50);
}
