import { expect, test } from 'vitest';
import { hostileFiles, hostileLinks } from '../../../tests/fixtures/hostile/answers.ts';
import { formatAnswers, parseAnswers } from './answer-file.ts';
import { decodeAnswers } from './link/answer-link.ts';

test.each(hostileFiles)('a file with $name: $says', ({ text, says }) => {
  const parsed = parseAnswers(text);
  if (says !== 'fine') {
    expect(parsed).toMatchObject({ ok: false, message: expect.stringContaining(says) });
    return;
  }
  // What is read is written as it was: nothing is lost, and nothing added to any object.
  expect(parsed.ok && parseAnswers(formatAnswers(parsed.answers))).toEqual(parsed);
  expect(parsed.ok && Object.keys(parsed.answers).sort()).toEqual(
    Object.keys((JSON.parse(text) as { answers: object }).answers).sort(),
  );
  expect(Object.prototype).not.toHaveProperty('level');
  expect(Object.prototype).not.toHaveProperty('choice');
});

test('a text of more than a megabyte is not read', () => {
  expect(parseAnswers('['.repeat(2_000_000)).ok).toBe(false);
});

test.each(hostileLinks)('a link with $name keeps $keeps', ({ fragment, keeps }) => {
  const linked = decodeAnswers(fragment);
  const kept = linked?.ok === true ? Object.keys(linked.answers) : linked?.message;
  expect(kept).toEqual(typeof keeps === 'string' ? expect.stringContaining(keeps) : keeps);
  expect(Object.prototype).not.toHaveProperty('choice');
});
