import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { explainSystemError } from './explain-system-error.ts';

const failed = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

test.runIf(process.platform === 'linux')('says what to do if the disk is full', () => {
  // Linux has a device that is always full.
  const error = failed(() => writeFileSync('/dev/full', 'x'));
  expect(explainSystemError(error)).toMatch(/^there is no room left: free some space, .* \(ENOSPC: .*\)$/);
});

test("recognizes a full disk in causes, and in other programs' words", () => {
  const inner = new Error('Build failed\n\nCaused by:\n    No space left on device (os error 28)\n\nStack');
  expect(explainSystemError(new Error('no pages', { cause: inner }))).toBe(
    'there is no room left: free some space, or set OUT_DIR to another disk (No space left on device (os error 28))',
  );
});

test.each(['EACCES', 'EROFS', 'EMFILE', 'EIO'])('says what to do about %s', (code) => {
  const error = Object.assign(new Error(`${code}: refused, open '/x'`), { code });
  expect(explainSystemError(error)).toContain(`(${code}: refused, open '/x')`);
});

test('does not explain other errors', () => {
  expect(explainSystemError(new TypeError('x is not a function'))).toBeUndefined();
  expect(explainSystemError(failed(() => readFileSync('/no/such/file')))).toBeUndefined();
  expect(explainSystemError('a text')).toBeUndefined();
});
