import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { keepOwnHashes } from './own-hashes.ts';

const hashOf = (code: string): string => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
const pageWith = (policy: string): string =>
  `<meta http-equiv="content-security-policy" content="style-src 'self'${policy};"><style>a{}</style>` +
  `<script type="module">go()</script><p>'sha256-of+text='</p>`;

test('a policy keeps the hashes of what its page holds, and no others', () => {
  const own = ` ${hashOf('a{}')} ${hashOf('go()')}`;
  expect(keepOwnHashes(pageWith(`${own} ${hashOf('b{}')}`))).toBe(pageWith(own));
});

test('a page without a policy stays as it is', () => {
  expect(keepOwnHashes('<p>Text</p>')).toBe('<p>Text</p>');
});
