import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryDir } from '../fixtures/temporary-dir.ts';
import { hashFiles, projectRoot, runScript } from '../setup/run-script.ts';

test('two builds at once into two directories give the same bytes, including PDFs and the search index', async () => {
  const dir = temporaryDir();
  const content = join(dir, 'content');
  // The fonts of the project have all letters of this content; those of the machine would differ.
  cpSync(join(projectRoot, 'tests/fixtures/small'), content, { recursive: true });
  const outputs = ['first', 'second'].map((name) => join(dir, name));
  const builds = outputs.map((out) =>
    // Neither build reuses documents of the other.
    runScript('build', ['--fresh'], { CONTENT_DIR: content, OUT_DIR: out }),
  );
  expect(await Promise.all(builds)).toMatchObject([{ code: 0 }, { code: 0 }]);
  const [first, second] = outputs.map(hashFiles);
  expect(Object.keys(first ?? {}).filter((file) => file.endsWith('.pdf')).length).toBeGreaterThan(0);
  expect(second).toEqual(first);
});
