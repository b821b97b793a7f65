import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { keepOwnHashes, putPolicyFirst } from './own-hashes.ts';

const hashOf = (code: string): string => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
const pageWith = (policy: string): string =>
  `<meta http-equiv="content-security-policy" content="style-src 'self'${policy};"><style>a{}</style>` +
  `<script type="module">go()</script><p>'sha256-of+text='</p>`;

test('leaves only the hashes of inline code of the page in its policy', () => {
  const own = ` ${hashOf('a{}')} ${hashOf('go()')}`;
  expect(keepOwnHashes(pageWith(`${own} ${hashOf('b{}')}`))).toBe(pageWith(own));
});

test('leaves a page without a policy unchanged', () => {
  expect(keepOwnHashes('<p>Text</p>')).toBe('<p>Text</p>');
});

test('puts the policy directly after the encoding', () => {
  const policy = `<meta http-equiv="content-security-policy" content="script-src 'self'">`;
  const rest = '<title>$&</title><script src="/a.js"></script>';
  expect(putPolicyFirst(`<head><meta charset="utf-8">${rest}${policy}</head>`)).toBe(
    `<head><meta charset="utf-8">${policy}${rest}</head>`,
  );
  expect(putPolicyFirst(`<head>${rest}</head>`)).toBe(`<head>${rest}</head>`);
});
