import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { formatAnswers, parseAnswers } from './answer-file.ts';
import { decodeAnswers, encodeAnswers } from './answer-link.ts';

const corpusSchema = z.strictObject({
  files: z.array(z.strictObject({ name: z.string(), text: z.string(), says: z.string() })),
  links: z.array(
    z.strictObject({ name: z.string(), fragment: z.string(), keeps: z.array(z.string()).optional() }),
  ),
});
const file = join(import.meta.dirname, '../../../tests/fixtures/hostile/answers.yaml');
const { files, links } = corpusSchema.parse(load(readFileSync(file, 'utf8')));

test.each(files)('a file with $name: $says', ({ text, says }) => {
  const parsed = parseAnswers(text);
  if (says !== 'fine') {
    expect(parsed).toEqual({ ok: false, message: expect.stringContaining(says) });
    return;
  }
  // What is read is written as it was: nothing is lost, and nothing added to any object.
  expect(parsed.ok && parseAnswers(formatAnswers(parsed.answers))).toEqual(parsed);
  expect(parsed.ok && Object.keys(parsed.answers)).toEqual(
    Object.keys((JSON.parse(text) as { answers: object }).answers).sort(),
  );
  expect(Object.prototype).not.toHaveProperty('choice');
});

test('a text of more than a megabyte is not read', () => {
  expect(parseAnswers('['.repeat(2_000_000)).ok).toBe(false);
});

test.each(links)('a link with $name keeps $keeps', ({ fragment, keeps }) => {
  const answers = decodeAnswers(fragment);
  expect(answers && Object.keys(answers)).toEqual(keeps);
  if (answers) expect(decodeAnswers(encodeAnswers(answers))).toEqual(answers);
  expect(Object.prototype).not.toHaveProperty('choice');
});
