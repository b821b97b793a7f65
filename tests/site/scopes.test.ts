import { describe, expect, test } from 'vitest';
import { sites } from '../setup/sites.ts';

const SCOPE = /\bdata-s[0-9a-z]{1,2}\b/g;

describe.each(sites)('the scopes of styles of $name', (site) => {
  const scopesIn = (ending: string): Set<string> =>
    new Set(
      [...site.files]
        .filter((file) => file.endsWith(ending))
        .flatMap((file) => site.read(file).match(SCOPE) ?? []),
    );

  // Not the other way round: a stylesheet also names the scopes of components that this content has no use for.
  test('are called the same on the pages and in the stylesheets', () => {
    const used = scopesIn('.html');
    const named = scopesIn('.css');
    expect(used.size).toBeGreaterThan(0);
    expect([...used].filter((scope) => !named.has(scope))).toEqual([]);
  });

  test('tell nothing of the folder that the site was built in', () => {
    const files = [...site.files].filter((file) => /\.(?:html|css)$/.test(file));
    expect(files.filter((file) => site.read(file).includes('astro-cid'))).toEqual([]);
  });
});
