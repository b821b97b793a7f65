import { expect, test } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.ts';

test('the policy of every page refuses what it does not name', () => {
  const { directives, scriptDirective } = contentSecurityPolicy;
  expect(directives).toContain("default-src 'none'");
  expect([...directives, ...scriptDirective.resources].join(' ')).not.toMatch(
    /unsafe-inline|'unsafe-eval|https?:|\*/,
  );
});
