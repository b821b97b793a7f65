import { expect, test } from 'vitest';
import { hashOfCode } from './hash-of-code.ts';

// The hashes come from `openssl dgst -sha256 -binary | base64`.
test.each([
  ['alert(1)', 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='],
  ['p { color: red }', 'sha256-ngewhhP73WDIbgwseeu52VAAJgKdGUsu1IUQQsAm8m4='],
])('returns the hash that browsers compute for %s', async (code, hash) => {
  expect(await hashOfCode(code)).toBe(hash);
});
