import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { directorySource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { ODD_COUNTS, ODD_SCALE, oddFramework } from '../fixtures/odd-framework.ts';
import { temporaryDir } from '../fixtures/temporary-dir.ts';
import { runScript, startScript } from '../setup/run-script.ts';

const MEGABYTES_50 = 50_000_000;

test('a framework with 201 level names builds', async () => {
  const dir = temporaryDir({ 'odd.csv': oddFramework() });
  const content = join(dir, 'content');
  const call = [join(dir, 'odd.csv'), '--to', content, '--scale', ODD_SCALE, '--map', 'role=Role name'];
  expect(await runScript('import', call)).toMatchObject({ code: 0 });
  const built = await runScript('build', ['--pages-only'], {
    CONTENT_DIR: content,
    OUT_DIR: join(dir, 'dist'),
  });
  expect(built.code).toBe(0);
  expect(existsSync(join(dir, 'dist/roles/role-39-co/levels/one-more/index.html'))).toBe(true);
});

test.each<[string, () => Uint8Array | string]>([
  [
    'noise',
    () =>
      Buffer.from(
        Array.from({ length: MEGABYTES_50 / 8 }, (_, index) =>
          (Math.imul(index, 2654435761) >>> 0).toString(36),
        )
          .join('')
          .slice(0, MEGABYTES_50),
      ),
  ],
  [
    'bytes that are not text',
    () => new Uint8Array(MEGABYTES_50).map((_, index) => (index * 167 + (index >> 7)) & 255 || 1),
  ],
  ['one cell that does not end', () => `role,level,skill,proficiency\n"${'x'.repeat(MEGABYTES_50)}`],
  ['a header without rows', () => 'column,'.repeat(MEGABYTES_50 / 7)],
  [
    'too many rows',
    () => `role,level,skill,proficiency\n${'Baker,Junior,Bread,Working\n'.repeat(MEGABYTES_50 / 27)}`,
  ],
  ['rows that all have faults', () => `role,level,skill,proficiency\n${'Baker,,,Best\n'.repeat(480_000)}`],
])('an import of up to 50 MB of %s fails with a message and writes nothing', async (_name, make) => {
  const dir = temporaryDir();
  writeFileSync(join(dir, 'a.csv'), make());
  const { code, stderr } = await runScript('import', [join(dir, 'a.csv'), '--to', join(dir, 'to')]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/a\.csv:\d+:1 {2}/);
  expect(stderr).toMatch(/import: .* nothing was written\n$/);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(readdirSync(dir)).toEqual(['a.csv']);
});

test('an import killed at any moment leaves no folder or a complete one', async () => {
  const dir = temporaryDir({ 'odd.csv': oddFramework() });
  for (let delay = 300; delay <= 1500; delay += 100) {
    const to = join(dir, `to-${String(delay)}`);
    const { child, ended } = startScript('import', [
      ...[join(dir, 'odd.csv'), '--to', to, '--scale', ODD_SCALE],
      ...['--map', 'role=Role name'],
    ]);
    const timer = setTimeout(() => child.kill('SIGKILL'), delay);
    await ended;
    clearTimeout(timer);
    if (!existsSync(to)) continue;
    const read = readCatalogue(directorySource(to));
    expect([delay, read.ok]).toEqual([delay, true]);
    expect(read.ok ? read.catalogue.roles.length : 0).toBe(ODD_COUNTS.roles);
  }
});
