import { describe, expect, test } from 'vitest';
import type { SitePage } from '../setup/read-site.ts';
import { sites } from '../setup/sites.ts';

const SCOPE = /\bdata-s[0-9a-z]{1,2}\b/g;

/** Matches style elements. */
const STYLES = /<style>.*?<\/style>/gs;

describe.each(sites)('the scopes of styles of $name', ({ pages }) => {
  // The reverse does not hold: a page also has styles of components that it does not use.
  test('in the markup of a page are also in its styles', () => {
    const scopes = pages.map(scopesOf);
    expect(scopes.some(({ used }) => used.size > 0)).toBe(true);
    expect(
      scopes.flatMap(({ path, used, styled }) =>
        [...used].filter((scope) => !styled.has(scope)).map((scope) => `${path}: ${scope}`),
      ),
    ).toEqual([]);
  });

  test('do not depend on the folder of the build', () => {
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
