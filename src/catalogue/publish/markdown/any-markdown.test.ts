import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { drawnCatalogue } from '../../../../tests/fixtures/drawn-catalogue.ts';
import { fixtureCatalogue } from '../../../../tests/fixtures/fixture-catalogue.ts';
import { writeHostileSite } from '../../../../tests/fixtures/hostile/hostile-site.ts';
import { payloads } from '../../../../tests/fixtures/hostile/payloads.ts';
import { markdownSiteOf, shownMarkdown, wordsShownIn } from '../../../../tests/fixtures/markdown-site.ts';
import { catalogueIn } from '../../../../tests/fixtures/plan-import-of.ts';
import type { Catalogue, Level, Role } from '#catalogue/model/catalogue.ts';
import { requirementsAt } from '#catalogue/model/counts.ts';
import { rowName } from '#catalogue/model/row-name.ts';
import { directorySource } from '#reader/content-source.ts';
import { domainMarkdown } from './domain-markdown.ts';
import { levelMarkdown } from './level-markdown.ts';
import { roleMarkdown } from './role-markdown.ts';
import { skillMarkdown } from './skill-markdown.ts';

test.each(['shapes', 'small', 'smallest', 'text-only', 'tracks', 'other-language', 'frameworks/many-steps'])(
  'the pages of "%s" are well-formed',
  (name) => expectWellFormed(fixtureCatalogue(name)),
);

test('the pages of any catalogue are well-formed', () => {
  fc.assert(fc.property(drawnCatalogue, expectWellFormed), { numRuns: 40 });
});

test('hostile names and texts leave pages well-formed', () => {
  const dir = mkdtempSync(join(tmpdir(), 'rolebook-markdown-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  writeHostileSite(dir, payloads);
  expectWellFormed(catalogueIn(directorySource(dir)));
});

/** Asserts that the Markdown of all pages has the right structure when a program shows it. */
function expectWellFormed(catalogue: Catalogue): void {
  const site = markdownSiteOf(catalogue);
  for (const role of catalogue.roles) {
    for (const level of role.levels) expectLevel(role, level, levelMarkdown(role, level, site));
    expectRole(role, roleMarkdown(role, site));
  }
  for (const skill of catalogue.skills) shownPage(skillMarkdown(skill, site), skill.name);
  for (const domain of catalogue.domains) {
    const document = shownPage(domainMarkdown(domain, site), domain.name);
    const names = wordsShownIn(document, startsOf('a')).slice(0, domain.skills.length);
    expect(names.toSorted()).toEqual(domain.skills.map(({ name }) => oneSpaced(name)).toSorted());
  }
}

function expectLevel(role: Role, level: Level, markdown: string): void {
  const document = shownPage(markdown, level.title);
  const asking = role.matrix.filter(({ rows }) => rows.some(({ cells }) => cells[level.index]));
  const headings = wordsShownIn(document, 'body > h2').filter((words) => words !== 'No longer required');
  expect(headings).toEqual(asking.map(({ domain }) => oneSpaced(domain.name)));
  expect(wordsShownIn(document, startsOf('strong'))).toEqual(
    requirementsAt(role, level).map(({ row }) => oneSpaced(rowName(row))),
  );
}

function expectRole(role: Role, markdown: string): void {
  const document = shownPage(markdown, role.name);
  const titles = role.levels.map(({ title }) => oneSpaced(title));
  expect(wordsShownIn(document, 'h3, h4')).toEqual(expect.arrayContaining(titles));
  const rows = [...document.querySelectorAll('tbody tr')];
  expect(rows.map((row) => oneSpaced(row.firstElementChild?.textContent ?? ''))).toEqual(
    role.matrix.flatMap((section) => section.rows.map((row) => oneSpaced(rowName(row)))),
  );
  expect(new Set(rows.map(({ children }) => children.length))).toEqual(
    new Set(rows.length > 0 ? [role.levels.length + 1] : []),
  );
}

/** Returns a page as a program shows it. Asserts that it has one title and no relative links. */
function shownPage(markdown: string, title: string): Document {
  const document = shownMarkdown(markdown);
  expect(wordsShownIn(document, 'h1')).toEqual([oneSpaced(title)]);
  const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
  expect(links.filter((link) => !/^(?:https?:|mailto:)/i.test(link))).toEqual([]);
  return document;
}

/** Returns a selector of elements at the start of list items below the second headings. */
function startsOf(element: string): string {
  return ['', 'p:first-child > ']
    .map((inside) => `h2 ~ ul > li > ${inside}${element}:first-child`)
    .join(', ');
}

function oneSpaced(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
