import { describe, expect, test } from 'vitest';
import type { SitePage } from '../setup/read-site.ts';
import { sites } from '../setup/sites.ts';

const SCOPE = /\bdata-s[0-9a-z]{1,2}\b/g;

/** What begins and ends the styles that a page carries. */
const STYLES = /<style>.*?<\/style>/gs;

describe.each(sites)('the scopes of styles of $name', ({ pages }) => {
  // Not the other way round: a page also carries styles of components that it has no use for.
  test('are called the same in the styles of a page and in the rest of it', () => {
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
