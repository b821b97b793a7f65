import { describe, expect, test } from 'vitest';
import { TWO_MORE_ROLES } from '../../fixtures/three-roles.ts';
import { variantOf } from '../../setup/build-variant.ts';
import { readableText } from '../../setup/readable-text.ts';
import type { ReadSite } from '../../setup/read-site.ts';
import { findDeadLinks } from '../../setup/site-links.ts';
import { tracksSite } from '../../setup/sites.ts';

interface Traces {
  /** Words about the tool. */
  words: RegExp;
  /** An address of the tool, in pages and in files that list pages. */
  address: RegExp;
  /** Code of the tool, in scripts. */
  code: RegExp;
}

/** The traces of each tool on a site that has it. */
const TRACES: Record<'calculator' | 'match' | 'compare', Traces> = {
  calculator: {
    words: /calculator|assess(?:ment| yourself)|\bgrades?\b|your answers|answered|level is reached/i,
    address: /\/(?:assess|calculator)\//,
    code: /define\(.(?:assess-yourself|grade-calculator)|:answers/,
  },
  match: { words: /nearest to (?:you|me)|\bmatch\b/i, address: /\/match\//, code: /define\(.match-roles/ },
  // In lower case, "compare" is not about the tool.
  compare: { words: /Compare\b|[Cc]omparison/, address: /\/compare\//, code: /define\(.compare-levels/ },
};
type Tool = keyof typeof TRACES;

/** Returns the traces of a tool on a site: files, and phrases with their pages. */
function tracesOf(tool: Tool, site: ReadSite): string[] {
  const { words, address, code } = TRACES[tool];
  const listed = [...site.files].filter((file) => /\.(?:html|xml|json|txt|webmanifest)$|^_/.test(file));
  const addresses = listed.filter((file) => address.test(file) || address.test(site.read(file)));
  const scripts = [...site.files].filter((file) => file.endsWith('.js') && code.test(site.read(file)));
  const sentences = site.pages.flatMap(({ path, html }) => {
    const [found] = words.exec(readableText(html)) ?? [];
    return found === undefined ? [] : [`"${found}" on ${path}`];
  });
  return [...addresses, ...scripts, ...sentences];
}

/** Builds a small site of three roles that share skills, without some parts. */
function siteWithout(...parts: string[]): () => ReadSite {
  const off = Object.fromEntries(parts.map((part) => [part, false]));
  return variantOf({ fixture: 'faults/base', site: { parts: off }, files: TWO_MORE_ROLES });
}

const variants: [string, () => ReadSite, Tool[]][] = [
  ['comparisons', siteWithout('compare'), ['compare']],
  ['the roles nearest to a reader', siteWithout('match'), ['match']],
  ['calculators', siteWithout('calculator'), ['calculator', 'match']],
  ['tools and data', siteWithout('calculator', 'compare', 'data'), ['calculator', 'match', 'compare']],
];

describe.each(variants)('a site without %s', (_, read, off) => {
  test('has no trace of them', () => {
    for (const tool of off) expect(tracesOf(tool, read())).toEqual([]);
  });

  test('has all other tools', () => {
    const rest = (['calculator', 'match', 'compare'] as const).filter((tool) => !off.includes(tool));
    for (const tool of rest) expect(tracesOf(tool, read())).not.toEqual([]);
  });

  test('has no dead link', () => {
    expect(findDeadLinks(read())).toEqual([]);
  });

  test('has no empty list, menu or row of buttons', () => {
    const { urls } = read();
    const paths = [urls.home, urls.roles, urls.role('data-engineer'), urls.level('data-engineer', 'middle')];
    for (const path of paths) {
      const groups = read().page(path).document.querySelectorAll('nav, ul:not([hidden] *), .actions, .doors');
      expect(groups.length).toBeGreaterThan(3);
      expect(
        [...groups].filter(({ children }) => children.length === 0).map(({ outerHTML }) => outerHTML),
      ).toEqual([]);
    }
  });
});

test('asks.json is written only if a part needs it', () => {
  const [compare, , , none] = variants.map(([, read]) => read().files.has('data/v1/asks.json'));
  expect([compare, none]).toEqual([true, false]);
});

test('without comparisons, the overlap of roles is still shown', () => {
  const [, read] = variants[0] ?? [];
  const { document } = read?.().page('/roles/') ?? {};
  expect(document?.querySelectorAll('.overlap tbody tr')).toHaveLength(3);
});

test.each(Object.keys(TRACES) as Tool[])('each trace of %s is found on a site that has it', (tool) => {
  const traces = tracesOf(tool, tracksSite);
  expect(traces.filter((trace) => trace.endsWith('.js'))).not.toEqual([]);
  expect(traces).toContain('sitemap-0.xml');
  expect(traces.some((trace) => trace.endsWith(`on ${tracksSite.urls.home}`))).toBe(true);
});
