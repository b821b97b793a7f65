import { expect, test } from 'vitest';
import { securityPolicy } from './security-policy.ts';

// The hashes are those that `openssl dgst -sha256 -binary | base64` gives.
test('allows code inside of a page by its hash', () => {
  const policy = securityPolicy({ scripts: ['alert(1)'], styles: ['p { color: red }'] });
  expect(policy).toContain(
    "script-src 'self' 'wasm-unsafe-eval' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='",
  );
  expect(policy).toContain("style-src 'self' 'sha256-ngewhhP73WDIbgwseeu52VAAJgKdGUsu1IUQQsAm8m4='");
});

test('allows frames of the origins that are named, and no others', () => {
  expect(securityPolicy({ frames: ['https://giscus.app'] })).toContain('frame-src https://giscus.app;');
  expect(securityPolicy({})).not.toContain('frame-src');
});

test('refuses what it does not name', () => {
  expect(securityPolicy({})).toMatch(/^default-src 'none';/);
  expect(securityPolicy({})).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|\*/);
});
