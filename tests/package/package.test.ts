import { globSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { packFolder, runIn, runWell, type Tarball } from '../setup/installed-package.ts';
import { projectRoot } from '../setup/run-script.ts';

const manifestSchema = z.object({ version: z.string(), dependencies: z.record(z.string(), z.string()) });

/** The part of a list in CycloneDX 1.5 that these tests read: https://cyclonedx.org/docs/1.5/json/ */
const listSchema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.5'),
  metadata: z.looseObject({ component: z.looseObject({ 'bom-ref': z.string(), purl: z.string() }) }),
  components: z.array(z.looseObject({ 'bom-ref': z.string(), name: z.string(), purl: z.string() })),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

let tarball: Tarball;
const unpacked = mkdtempSync(join(tmpdir(), 'rolebook-unpacked-'));

beforeAll(async () => {
  tarball = await packFolder();
  await runWell(unpacked, ['tar', '-xzf', tarball.file, '--strip-components=1']);
  symlinkSync(join(projectRoot, 'node_modules'), join(unpacked, 'node_modules'), 'junction');
});

afterAll(() => rmSync(unpacked, { recursive: true, force: true }));

describe('the package', () => {
  test('contains the programs, the pages and the files that both of them read, but no tests, content or pictures of guides', () => {
    const folders = new Set(tarball.files.map((file) => file.split('/')[0]));
    expect([...folders].sort()).toEqual([
      '.prettierrc.json',
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'LICENSE',
      'README.md',
      'bin',
      'create-rolebook',
      'lib',
      'package.json',
      'src',
    ]);
    expect(tarball.files.filter((file) => /\.test\.|fixtures|^public\/guides/.test(file))).toEqual([]);
  });

  // The version of Vite determines the bytes of the output.
  test('depends on exactly the packages that its code imports, and on Vite', () => {
    const { dependencies } = manifestSchema.parse(
      JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')),
    );
    const sources = packedSources();
    const names = Object.keys(dependencies);
    expect(sources.flatMap(importsIn).filter((name) => !names.includes(name))).toEqual([]);
    const unused = names.filter(
      (name) => !sources.some((source) => new RegExp(`['"\`]${name}\\b`).test(source)),
    );
    expect(unused).toEqual(['vite']);
    for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test('depends on what its list in CycloneDX names, in the same versions', async () => {
    const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8')));
    const list = listSchema.parse(JSON.parse(await runWell(projectRoot, ['npm', 'run', '--silent', 'sbom'])));
    const { purl, 'bom-ref': own } = list.metadata.component;
    expect(purl).toBe(`pkg:npm/rolebook@${manifest.version}`);
    const direct = list.dependencies.find(({ ref }) => ref === own)?.dependsOn;
    const wanted = Object.entries(manifest.dependencies).map((dependency) => dependency.join('@'));
    expect(direct?.toSorted()).toEqual(wanted.toSorted());
    const listed = new Set(list.components.map((component) => component['bom-ref']));
    const needed = list.dependencies.flatMap(({ dependsOn }) => dependsOn);
    expect(needed.filter((ref) => !listed.has(ref))).toEqual([]);
    expect(list.components.filter(({ name }) => name === 'vitest')).toEqual([]);
  });

  test('runs its compiled programs', async () => {
    const call = [process.execPath, 'bin/rolebook.js', 'check'];
    const checked = await runIn(unpacked, call, {
      CONTENT_DIR: join(projectRoot, 'tests/fixtures/smallest'),
    });
    expect(checked).toMatchObject({ code: 0 });
    expect(checked.stdout).toMatch(/^content: 1 role, /);
  });
});

/** Returns the text of every file of code in the package. */
function packedSources(): string[] {
  return globSync(['lib/**/*.js', 'src/**/*.{ts,astro,css}'], { cwd: projectRoot })
    .filter((file) => !file.includes('.test.'))
    .map((file) => readFileSync(join(projectRoot, file), 'utf8'));
}

/** Returns the packages that code imports. */
/** Returns the packages that a source needs to run: not those from which it imports only types. */
function importsIn(source: string): string[] {
  const running = source.replaceAll(/^import type .*$/gm, '');
  const imports = running.matchAll(/(?:^import|\bfrom|\bimport\() ?['"]([@a-z][\w@/.-]*)['"]/gm);
  return [...imports]
    .map(([, name = '']) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? '')
    .filter((name) => !isBuiltin(name) && !/^(?:astro|virtual):/.test(name));
}
