import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { everyField } from '../../tests/fixtures/hostile/every-field.ts';
import { writtenFiles } from '../../tests/fixtures/hostile/field-places.ts';
import { memorySource } from './content-source.ts';
import { readCatalogue } from './read-catalogue.ts';

const fileSchema = z.strictObject({
  name: z.string(),
  file: z.string(),
  source: z.string(),
  says: z.string(),
});

const hostileFiles = z
  .array(fileSchema)
  .parse(load(readFileSync(join(import.meta.dirname, '../../tests/fixtures/hostile/files.yaml'), 'utf8')));

/** The longest time to read the content, in milliseconds: far more than needed, to catch only runaway files. */
const PATIENCE = 5000;

test.each(hostileFiles)('$name: $says', ({ file, source, says }) => {
  const files = new Map([...writtenFiles(everyField), [file, expanded(source)]]);
  const start = performance.now();
  const read = readCatalogue(memorySource(files, 'content'));
  expect(performance.now() - start).toBeLessThan(PATIENCE);
  const problems = read.ok ? [] : read.problems.map((problem) => `${problem.file}: ${problem.message}`);
  if (says === 'fine') expect(problems).toEqual([]);
  else
    expect(problems.filter((line) => line.startsWith(`content/${file}`))).toContainEqual(
      expect.stringContaining(says),
    );
  expect(({} as Record<string, unknown>)['summary']).toBeUndefined();
});

/** Expands `{{x * 9}}` in a source. */
function expanded(source: string): string {
  return source.replace(/\{\{(.*?) \* (\d+)\}\}/gs, (_, part: string, times: string) =>
    part.repeat(Number(times)),
  );
}
