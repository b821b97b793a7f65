import { describe, expect, test } from 'vitest';
import type { SitePage } from '../setup/read-site.ts';
import { sites } from '../setup/sites.ts';

const SCOPE = /\bdata-s[0-9a-z]{1,2}\b/g;

/** Matches the tags around the styles of a page. */
const STYLES = /<style>.*?<\/style>/gs;

describe.each(sites)('the scopes of styles of $name', ({ pages }) => {
  // The reverse does not hold: a page also carries styles of components that it does not use.
  test('have the same names in the styles of a page and in its markup', () => {
    const scopes = pages.map(scopesOf);
    expect(scopes.some(({ used }) => used.size > 0)).toBe(true);
    expect(
      scopes.flatMap(({ path, used, styled }) =>
        [...used].filter((scope) => !styled.has(scope)).map((scope) => `${path}: ${scope}`),
      ),
    ).toEqual([]);
  });

  test('tell nothing of the folder that the site was built in', () => {
    expect(pages.filter(({ html }) => html.includes('astro-cid')).map(({ path }) => path)).toEqual([]);
  });
});

function scopesOf({ path, html }: SitePage): { path: string; used: Set<string>; styled: Set<string> } {
  const styles = html.match(STYLES)?.join('\n') ?? '';
  return {
    path,
    used: new Set(html.replaceAll(STYLES, '').match(SCOPE)),
    styled: new Set(styles.match(SCOPE)),
  };
}
