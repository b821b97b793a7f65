import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GitRepository } from '../../fixtures/git-repository.ts';
import { variantOf } from '../../setup/build-variant.ts';
import { pathsOfPages } from '../../setup/expected-pages.ts';
import { readPdf } from '../../setup/read-pdf.ts';
import { required, textOf, type ReadSite } from '../../setup/read-site.ts';
import { findDeadLinks, findLinks, isInternal, targetOf } from '../../setup/site-links.ts';

/** Turns a copy of a fixture into a shallow clone, in which a build finds that older commits are missing. */
function makeShallowClone(dir: string): void {
  const commit = new GitRepository(dir).commit({ day: '2026-01-31', title: 'Begin' });
  writeFileSync(join(dir, '.git/shallow'), commit);
}

const said = { bare: '', half: '' };

/** A site without outputs: no files to download, and no contributions of readers. */
const bare = variantOf({
  fixture: 'shapes',
  basePath: '/somewhere/',
  site: {
    parts: { proposals: false, reviews: false, changes: false, comments: false, pdfs: false, data: false },
  },
  prepare: makeShallowClone,
  onBuilt: (stderr) => {
    said.bare = stderr;
  },
});

/** A site with some of the parts that depend on each other, and one of the PDFs. */
const half = variantOf({
  fixture: 'tracks',
  site: { parts: { proposals: false, data: false, pdfs: ['career-track-review'] } },
  prepare: makeShallowClone,
  onBuilt: (stderr) => {
    said.half = stderr;
  },
});

/** A site that shows only its framework, with PDFs and pictures. */
const quiet = variantOf({
  fixture: 'small',
  site: { parts: { reviews: false, changes: false, data: false, pdfs: ['career-track-letter'] } },
  isFull: true,
});

describe.each([
  ['a site without outputs', bare],
  ['a site without proposals, data and most PDFs', half],
  ['a quiet site', quiet],
])('%s', (_, read) => {
  test('has exactly the pages of its parts', () => {
    expect(
      read()
        .pages.map(({ path }) => path)
        .toSorted(),
    ).toEqual(pathsOfPages(read()).toSorted());
  });

  test('has no dead link', () => {
    expect(findDeadLinks(read())).toEqual([]);
  });

  test('lists only existing pages in its sitemap', () => {
    const sitemap = read().read('sitemap-0.xml');
    const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, address = '']) => new URL(address).pathname,
    );
    expect(listed.filter((path) => read().fileAt(path) === undefined)).toEqual([]);
    expect(listed.length).toBeGreaterThan(0);
  });

  test('has no heading without content below it', () => {
    const lonely = read().pages.flatMap(({ path, document }) =>
      [...document.querySelectorAll('main section:not(template *) > :is(h2, h3):only-child')].map(
        (heading) => `${path}: ${textOf(heading)}`,
      ),
    );
    expect(lonely).toEqual([]);
  });

  test('has no script that no page loads', () => {
    const named = [...read().files]
      .filter((file) => /\.(?:html|js)$/.test(file))
      .map((file) => read().read(file))
      .join('\n');
    const scripts = [...read().files].filter((file) => /^_astro\/.*\.js$/.test(file));
    expect(scripts.filter((file) => !named.includes(file.replace('_astro/', '')))).toEqual([]);
  });
});

describe('without outputs', () => {
  test.each([
    ['proposals', /\bpropos/i],
    ['reviews', /expert review|reviewed by|last reviewed/i],
    ['changes', /\bhistory\b|\bfeed\b|last changed|what changed so far/i],
    ['comments', /\bcomments?\b|giscus/i],
    ['PDFs', /\bPDFs?\b|career track/i],
    ['data', /as (?:JSON|CSV)\b|^(?:JSON|CSV|CASE)$|data and downloads/i],
  ])('no page mentions %s', (_, words) => {
    expect(wordsIn(bare(), words)).toEqual([]);
  });

  test('no script has code for proposals or comments', () => {
    const scripts = [...bare().files].filter((file) => /^_astro\/.*\.js$/.test(file));
    const found = scripts.filter((file) => /giscus|Suggest a change|Proposal:/.test(bare().read(file)));
    expect(scripts.length).toBeGreaterThan(0);
    expect(found).toEqual([]);
  });

  test('no page allows a frame, or names a feed', () => {
    const found = bare().pages.filter(({ html }) => /frame-src|application\/atom\+xml/.test(html));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  test('there are only the data that tools fetch', () => {
    const data = [...bare().files].filter((file) => /^(?:data|case)\//.test(file)).toSorted();
    const skills = bare().catalogue.skills.map(({ id }) => `data/v1/skills/${id}.json`);
    expect(data).toEqual(['data/v1/asks.json', ...skills.toSorted()]);
  });

  test('there are no pages for printing, histories and feeds', () => {
    const wrong = [...bare().files].filter((file) => /\/print\/|history\/|feed\.xml|\.pdf$/.test(file));
    expect(wrong).toEqual([]);
  });

  test('texts can still be edited and discussed', () => {
    const { urls, catalogue } = bare();
    const [skill] = catalogue.skills;
    const page = bare().page(urls.skill(required(skill).id));
    const edit = required(page.document.querySelector('a[href*="/edit/"]'));
    expect(textOf(edit)).toBe('Edit this skill');
    const role = bare().page(urls.role(required(catalogue.roles[0]).id)).document;
    expect(textOf(role.querySelector('#suggest h3'))).toBe('Change a text');
    expect(textOf(role.querySelector('#watch'))).not.toContain('History');
    expect(textOf(role.querySelector('#discussions h3'))).toBe('Discussions');
  });

  test('the history is not read, so a shallow clone gives no warning', () => {
    expect(said.half).toContain('git fetch --unshallow');
    expect(said.bare).not.toContain('git fetch --unshallow');
  });

  test('the sitemap has no days of changes, since the shallow clone lacks them', () => {
    expect(bare().read('sitemap-0.xml')).not.toContain('lastmod');
  });

  test('the version of the content is still known', () => {
    const { urls } = bare();
    expect(textOf(bare().page(urls.home).document.querySelector('footer'))).toContain('Content as of');
  });
});

describe('with only the PDF for reviews', () => {
  test('pages link to and mention no other', () => {
    const pdfs = findLinks(half())
      .filter(isInternal)
      .map((link) => targetOf(link).pathname)
      .filter((path) => path.endsWith('.pdf'));
    const expected = half().catalogue.roles.map(({ id }) =>
      half().urls.careerTrack(id, 'career-track-review'),
    );
    expect([...new Set(pdfs)].toSorted()).toEqual(expected.toSorted());
    const actions = half().page(half().urls.role('baker')).document.querySelector('role-actions');
    expect(textOf(actions)).toContain('PDF for reviews');
    expect(textOf(actions)).not.toContain('Download');
  });

  test('there are no pages for printing others', () => {
    const pages = half().pages.map(({ path }) => path);
    const printed = pages.filter((path) => path.includes('/print/'));
    expect(printed.toSorted()).toEqual(
      half()
        .catalogue.roles.map(({ id }) => half().urls.print(id, 'career-track-review'))
        .toSorted(),
    );
  });

  test('there are histories and feeds, since changes are on', () => {
    const { urls } = half();
    const role = half().page(urls.role('baker')).document;
    expect(role.querySelector('link[type="application/atom+xml"]')?.getAttribute('href')).toBe(
      urls.roleFeed('baker'),
    );
    expect(textOf(role.querySelector('#watch'))).toContain('History');
    expect(wordsIn(half(), /\bpropos|\bCSV\b|\bJSON\b/i)).toEqual([]);
  });
});

describe('a quiet site', () => {
  test('has exactly the PDF that it names, and the pictures', async () => {
    const { urls, outDir } = quiet();
    const pdfs = [...quiet().files].filter((file) => file.endsWith('.pdf'));
    expect(pdfs.map((file) => urls.file(file))).toEqual([
      urls.careerTrack('maker', 'career-track', 'letter'),
    ]);
    const { pages } = await readPdf(join(outDir, required(pdfs[0])));
    expect(pages[0]).toMatchObject({ width: 612, height: 792 });
    expect(readFileSync(join(outDir, 'roles/maker/card.png')).length).toBeGreaterThan(1000);
  });

  test('mentions no community', () => {
    const role = quiet().page(quiet().urls.role('maker')).document;
    expect(role.getElementById('community')).toBeNull();
    expect(wordsIn(quiet(), /community|pull request|suggest a change|discuss/i)).toEqual([]);
  });
});

/** Returns the innermost texts of pages, titles and descriptions that match words, each with its page. */
function wordsIn({ pages }: ReadSite, words: RegExp): string[] {
  return pages.flatMap(({ path, document }) => {
    const said = [
      ...document.querySelectorAll(
        'body :not(script, style), script[type="application/ld+json"], head title, head meta[name="description"]',
      ),
    ].filter((element) => ![...element.children].some((child) => words.test(textOf(child))));
    return said
      .map((element) => element.getAttribute('content') ?? textOf(element))
      .filter((text) => words.test(text))
      .map((text) => `${path}: ${text.slice(0, 120)}`);
  });
}
