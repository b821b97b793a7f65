import { expect, test } from 'vitest';
import { hostileFiles, hostileLinks } from '../../../tests/fixtures/hostile/answers.ts';
import { formatAnswers, parseAnswers } from './answer-file.ts';
import { decodeAnswers } from './link/answer-link.ts';

test.each(hostileFiles)('reads or refuses a file with $name: $says', ({ text, says }) => {
  const parsed = parseAnswers(text);
  if (says !== 'fine') {
    expect(parsed).toMatchObject({ ok: false, message: expect.stringContaining(says) });
    return;
  }
  // Reading, writing and reading again loses nothing, and no object has gained a property.
  expect(parsed.ok && parseAnswers(formatAnswers(parsed.answers))).toEqual(parsed);
  expect(parsed.ok && Object.keys(parsed.answers).sort()).toEqual(
    Object.keys((JSON.parse(text) as { answers: object }).answers).sort(),
  );
  expect(Object.prototype).not.toHaveProperty('level');
  expect(Object.prototype).not.toHaveProperty('choice');
});

test('refuses a text of more than a megabyte', () => {
  expect(parseAnswers('['.repeat(2_000_000)).ok).toBe(false);
});

test.each(hostileLinks)('reads $keeps from a link with $name', ({ fragment, keeps }) => {
  const linked = decodeAnswers(fragment);
  const kept = linked?.ok === true ? Object.keys(linked.answers) : linked?.message;
  expect(kept).toEqual(typeof keeps === 'string' ? expect.stringContaining(keeps) : keeps);
  expect(Object.prototype).not.toHaveProperty('choice');
});
