import { expect, test } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.ts';

test('the policy refuses everything by default and allows no other hosts or inline code', () => {
  const { directives, scriptDirective } = contentSecurityPolicy;
  expect(directives).toContain("default-src 'none'");
  expect([...directives, ...scriptDirective.resources].join(' ')).not.toMatch(
    /unsafe-inline|'unsafe-eval|https?:|\*/,
  );
});
