import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ContentFault } from '../../fixtures/faults/fault.ts';
import { fieldFaults } from '../../fixtures/faults/field-faults.ts';
import { textFaults } from '../../fixtures/faults/text-faults.ts';
import { writeBase, writeFault } from '../../fixtures/faults/write-fault.ts';
import { required } from '../../setup/read-site.ts';
import { hashFiles, linesOf, projectRoot, runScript, type ScriptResult } from '../../setup/run-script.ts';

const SITE = 'https://elsewhere.example';
const BASE = '/project/';

/** A text with a link into the site. */
const linked: ContentFault = {
  name: 'a link into the site',
  file: 'roles/maker/requirements/craft.yaml',
  add: '    expects: Joins what [the skills](/skills/) keep apart.\n',
  says: '',
};

const work = mkdtempSync(join(tmpdir(), 'rolebook-build-'));
const content = join(work, 'content');
const out = join(work, 'site', 'dist');
// The base path is that of the address. BASE_URL is a variable of other programs, and must have no effect.
const env = { CONTENT_DIR: content, OUT_DIR: out, SITE_URL: `${SITE}${BASE}`, BASE_URL: '/other/' };
let built: ScriptResult;
let before: Record<string, string>;

beforeAll(async () => {
  cpSync(join(projectRoot, 'tests/fixtures/small'), content, { recursive: true });
  writeFault(content, linked);
  built = await runScript('build', ['--pages-only'], env);
  before = existsSync(out) ? hashFiles(out) : {};
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('a build of pages', () => {
  test('reports its steps, one line each', () => {
    expect(built.code).toBe(0);
    expect(linesOf(built.stdout)).toEqual([
      expect.stringMatching(/^content: /),
      expect.stringMatching(/^pages: .* in \d+\.\d s$/),
      `built: ${out}`,
    ]);
  });

  test('writes no search index, PDFs or pictures', () => {
    expect(Object.keys(before).filter((file) => /^pagefind\/|\.pdf$|(?:^|\/)card\.png$/.test(file))).toEqual(
      [],
    );
  });

  test('uses the address of SITE_URL and its path', () => {
    const page = read('roles/maker/index.html');
    expect(page.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(
      `${SITE}${BASE}roles/maker/`,
    );
    expect(readFileSync(join(out, 'robots.txt'), 'utf8')).toContain(
      `Sitemap: ${SITE}${BASE}sitemap-index.xml`,
    );
    expect(readFileSync(join(out, 'sitemap-0.xml'), 'utf8')).not.toContain('small.example.org');
  });

  test('adds the base path to links in texts', () => {
    const links = [...read('roles/maker/index.html').querySelectorAll('[popover] .text a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual([`${BASE}skills/`]);
  });

  test('has absolute URLs on the page for printing', () => {
    const links = [...read('roles/maker/print/index.html').querySelectorAll('main a')];
    const addresses = links.map((link) => link.getAttribute('href') ?? '');
    expect(addresses).toContain(`${SITE}${BASE}skills/`);
    const outside = addresses.filter((address) => !address.startsWith('#'));
    expect(outside.filter((address) => !address.startsWith(`${SITE}${BASE}`))).toEqual([]);
  });

  test('leaves only the output', () => expectNothingElse(built));
});

describe('a build with --pdfs-of', () => {
  test.each([
    [
      'an unknown role',
      ['--pdfs-of', 'makers'],
      '--pdfs-of: no role has the id "makers"; did you mean "maker"?',
    ],
    ['--pages-only', ['--pages-only', '--pdfs-of', 'maker'], 'leave out one'],
  ])('refuses %s, and leaves the previous output unchanged', async (_, args, said) => {
    const refused = await runScript('build', args, env);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain(said);
    expect(hashFiles(out)).toEqual(before);
    expectNothingElse(refused);
  });

  test('is refused on a site without PDFs', async () => {
    const bare = join(work, 'without-pdfs');
    cpSync(join(projectRoot, 'tests/fixtures/small'), bare, { recursive: true });
    appendFileSync(join(bare, 'site.yaml'), 'parts: { pdfs: false }\n');
    const outDir = join(work, 'without-pdfs-out');
    const call = { CONTENT_DIR: bare, OUT_DIR: outDir };
    const { code, stderr } = await runScript('build', ['--pdfs-of', 'maker'], call);
    expect([code, existsSync(outDir)]).toEqual([2, false]);
    expect(stderr).toContain(
      '--pdfs-of: this site has no PDFs, since site.yaml has "parts: { pdfs: false }"',
    );
  });
});

describe('a build into a folder that is not the output of a build', () => {
  const site = join(work, 'www');
  const linkToSite = join(work, 'link-to-www');

  beforeAll(() => {
    mkdirSync(join(site, 'blog'), { recursive: true });
    writeFileSync(join(site, 'index.html'), 'another site');
    writeFileSync(join(site, 'blog/index.html'), 'a post');
    symlinkSync(site, linkToSite, 'junction');
  });

  test.each([
    ['another site', site, 'which Rolebook did not build (it contains blog and others)'],
    ['a link to another site', linkToSite, 'which Rolebook did not build'],
    ['a folder of the content', join(content, 'skills'), 'is inside the content'],
    ['the content', content, 'contains'],
    ['the source of the project', 'src', 'is part of this project'],
    ['the folder that GitLab Pages publishes', 'public', 'which GitLab Pages can publish, too'],
  ])('is refused before it begins, with advice: %s', async (_, outDir, said) => {
    const folder = resolve(projectRoot, outDir);
    const files = hashFiles(folder);
    const refused = await runScript('build', ['--pages-only'], { ...env, OUT_DIR: outDir });
    expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(/^OUT_DIR is .*: set it to /);
    expect(refused.stderr).toContain(said);
    expect(hashFiles(folder)).toEqual(files);
  });
});

describe('a build of content with problems', () => {
  const bad = join(work, 'bad');
  let checked: ScriptResult;
  let refused: ScriptResult;

  beforeAll(async () => {
    mkdirSync(bad);
    writeBase(bad);
    for (const fault of [fieldFaults[0], textFaults[0]]) writeFault(bad, required(fault));
    [checked, refused] = await Promise.all([
      runScript('check', [], { CONTENT_DIR: bad }),
      runScript('build', [], { ...env, CONTENT_DIR: bad }),
    ]);
  });

  test('prints the output of check, and exits with code 1', () => {
    expect(refused.code).toBe(1);
    expect(linesOf(refused.stderr).length).toBeGreaterThan(2);
    expect({ stdout: refused.stdout, stderr: refused.stderr }).toEqual({
      stdout: '',
      stderr: checked.stderr,
    });
  });

  test('leaves the previous output unchanged, byte for byte', () => {
    expect(hashFiles(out)).toEqual(before);
    expectNothingElse(refused);
  });
});

describe('a build without a browser', () => {
  let refused: ScriptResult;

  beforeAll(async () => {
    refused = await runScript('build', [], { ...env, PUPPETEER_EXECUTABLE_PATH: '/nonexistent' });
  });

  test('explains how to get one, and exits with code 1', () => {
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('set PUPPETEER_EXECUTABLE_PATH, which is /nonexistent, to');
    expect(refused.stderr).toContain('or unset it');
    expect(refused.stderr).not.toMatch(/^\s+at /m);
  });

  test('leaves the previous output unchanged, byte for byte', () => {
    expect(hashFiles(out)).toEqual(before);
    expectNothingElse(refused);
  });
});

function read(file: string): Document {
  return parseHTML(readFileSync(join(out, file), 'utf8')).document;
}

/** Expects only the output in its folder, and no leftovers of the build in the project. */
function expectNothingElse({ pid }: ScriptResult): void {
  expect(readdirSync(join(work, 'site'))).toEqual(['dist']);
  expect(Object.keys(before)).toContain('index.html');
  const cache = join(projectRoot, '.cache');
  const left = existsSync(cache) ? readdirSync(cache).filter((name) => name.includes(String(pid))) : [];
  expect(left).toEqual([]);
}
