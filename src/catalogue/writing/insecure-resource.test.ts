import { expect, test } from 'vitest';
import { lint, withTester } from '../../../tests/fixtures/writing-fixtures.ts';

test('reports an address that is not https at its place', () => {
  const urls = ['https://example.org/', 'http://example.org/a', 'HTTPS://example.org/b'];
  const resources = urls.map((url) => ({ title: 'A page', url, kind: 'docs' as const }));
  const skills = { 'tools/redis': { name: 'Redis', resources } };
  expect(lint('insecure-resource', withTester({}, { skills }))).toEqual([
    'skills/tools/redis.yaml resources.1.url: the address http://example.org/a is not secure: link to its https:// address, or choose another source',
  ]);
});
