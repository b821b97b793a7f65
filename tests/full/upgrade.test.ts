import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  INSTALL_PATIENCE,
  installAlone,
  packAs,
  packFolder,
  runIn,
  runWell,
  type Tarball,
} from '../setup/installed-package.ts';
import { listFiles } from '../setup/list-files.ts';
import { projectRoot } from '../setup/run-script.ts';

/** Fixtures whose catalogues have the shapes of other organizations. */
const SHAPES = [
  ...['alternatives', 'job-titles', 'many-steps', 'same-bar', 'thirteen-levels'].map(
    (name) => `frameworks/${name}`,
  ),
  'text-only',
  'tracks',
];

let present: Tarball;
let adopter: string;

beforeAll(async () => {
  present = await packFolder();
  adopter = await installAlone(await previousPackage());
}, INSTALL_PATIENCE);

afterAll(() => rmSync(adopter, { recursive: true, force: true }));

/** Returns the newest release on npm; before the first release, the present package with a lower version. */
async function previousPackage(): Promise<Tarball> {
  const { code, stdout } = await runIn(projectRoot, ['npm', 'pack', 'rolebook', '--json']);
  if (code !== 0) return packAs(present, '0.0.1');
  const [{ filename, version }] = JSON.parse(stdout) as [{ filename: string; version: string }];
  return { file: join(projectRoot, filename), version, files: [] };
}

test(
  'after an upgrade, every shape builds as before',
  async () => {
    const before = await buildAll('before');
    const manifest = readFileSync(join(adopter, 'package.json'), 'utf8');
    const spec = `file:${present.file}`;
    const printed = await runWell(adopter, ['npx', '--no', 'rolebook', 'upgrade', spec]);
    expect(printed).toContain(`→ ${present.version}`);
    expect(printed).toMatch(/^rolebook \d+\.\d+\.\d+, for adopters:$/m);
    const upgraded = readFileSync(join(adopter, 'package.json'), 'utf8');
    expect(upgraded).toBe(manifest.replace(/(?<="rolebook": ")[^"]*/, spec));
    const installed = readFileSync(join(adopter, 'node_modules/rolebook/package.json'), 'utf8');
    expect(installed).toContain(`"version": "${present.version}"`);
    const after = await buildAll('after');
    for (const [shape, pages] of Object.entries(before))
      expect({ shape, missing: pages.filter((page) => !after[shape]?.includes(page)) }).toEqual({
        shape,
        missing: [],
      });
  },
  INSTALL_PATIENCE + SHAPES.length * 120_000,
);

/** Builds each shape with the installed package. Returns the pages by shape. */
async function buildAll(name: string): Promise<Record<string, string[]>> {
  const built: Record<string, string[]> = {};
  for (const shape of SHAPES) {
    const outDir = join(adopter, name, shape);
    await runWell(adopter, ['npx', '--no', 'rolebook', 'build', '--pages-only'], {
      CONTENT_DIR: join(projectRoot, 'tests/fixtures', shape),
      OUT_DIR: outDir,
    });
    built[shape] = listFiles(outDir).filter((file) => file.endsWith('.html'));
  }
  return built;
}
