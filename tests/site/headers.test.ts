import { describe, expect, test } from 'vitest';
import { referenceSite, sites } from '../setup/sites.ts';

/** Parses `_headers` into rules, each with a pattern of paths and its headers. */
function rulesOf(source: string): { pattern: string; headers: Map<string, string> }[] {
  const rules: { pattern: string; headers: Map<string, string> }[] = [];
  for (const line of source.split('\n').filter((one) => one.trim() !== '' && !one.startsWith('#'))) {
    const [, name, value = ''] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
    if (name === undefined) rules.push({ pattern: line, headers: new Map() });
    else rules.at(-1)?.headers.set(name, value);
  }
  return rules;
}

const rules = rulesOf(referenceSite.read('_headers'));
const everywhere = rules.find(({ pattern }) => pattern === '/*')?.headers;

test.each([
  ['Content-Security-Policy', "frame-ancestors 'none'"],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Strict-Transport-Security', 'max-age=31536000'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
])('every file comes with %s: %s', (name, value) => {
  expect(everywhere?.get(name)).toBe(value);
});

test('pages may use no sensor, camera or microphone', () => {
  const policy = everywhere?.get('Permissions-Policy') ?? '';
  for (const name of ['camera', 'geolocation', 'microphone']) expect(policy).toContain(`${name}=()`);
});

test.each(['/data/*', '/case/*'])('programs on any site may read %s', (pattern) => {
  const headers = rules.find((rule) => rule.pattern === pattern)?.headers;
  expect(headers?.get('Access-Control-Allow-Origin')).toBe('*');
});

describe('immutable files', () => {
  const kept = rules.filter(({ headers }) => headers.get('Cache-Control')?.includes('immutable'));

  test.each(kept)('$pattern has files, each with a hash of its content in its name', ({ pattern }) => {
    const folder = pattern.slice(1, -1);
    const files = [...referenceSite.files].filter((file) => file.startsWith(folder));
    expect(files).not.toEqual([]);
    expect(files.filter((file) => !/(?:[.][\w-]{8}|_[\da-f]{7,})\.\w+$/.test(file))).toEqual([]);
  });
});

test.each(sites)('$name has redirects for hosts exactly for its former ids', (site) => {
  const { roles, skills, domains, families } = site.catalogue;
  const whole = [roles, skills, domains, families].flat().flatMap(({ formerIds }) => formerIds);
  // A renamed level has a rule for each pair of a role id and a level id, except the present pair.
  const levels = roles.flatMap(({ formerIds, levels: own }) =>
    own
      .filter((level) => level.formerIds.length > 0)
      .flatMap((level) => Array((1 + formerIds.length) * (1 + level.formerIds.length) - 1).fill(level.id)),
  );
  const renamed = [...whole, ...levels];
  const lines = site.files.has('_redirects') ? site.read('_redirects').trim().split('\n') : [];
  expect(lines).toHaveLength(renamed.length);
  for (const line of lines) expect(line).toMatch(/^\/\S+\/\* \/\S+\/:splat 301$/);
});
