import { describe, expect, test } from 'vitest';
import { sites } from '../setup/sites.ts';

const SCOPE = /\bdata-[0-9a-f]{6}\b/g;

describe.each(sites)('the scopes of styles of $name', (site) => {
  const scopesIn = (ending: string): Set<string> =>
    new Set(
      [...site.files]
        .filter((file) => file.endsWith(ending))
        .flatMap((file) => site.read(file).match(SCOPE) ?? []),
    );

  test('stand on the pages by the names that the stylesheets call them', () => {
    const named = scopesIn('.css');
    expect(named.size).toBeGreaterThan(0);
    const used = scopesIn('.html');
    expect([...named].filter((scope) => !used.has(scope))).toEqual([]);
  });

  test('tell nothing of the folder that the site was built in', () => {
    const files = [...site.files].filter((file) => /\.(?:html|css)$/.test(file));
    expect(files.filter((file) => site.read(file).includes('astro-cid'))).toEqual([]);
  });
});
