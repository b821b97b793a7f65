import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { countRole, requirementsOf } from '#catalogue/counts.ts';
import { plainText } from '#catalogue/markdown.ts';
import { countOf } from '#catalogue/words.ts';
import { readPdf, type ReadPdf } from '../setup/read-pdf.ts';
import { required } from '../setup/read-site.ts';
import { sites } from '../setup/sites.ts';

const roles = sites
  .filter(({ isFull }) => isFull)
  .flatMap((site) => site.catalogue.roles.map((role) => ({ site, role, id: role.id })));

describe.each(roles)('the Career Track of $id on $site.name', ({ site, role }) => {
  const { urls, catalogue } = site;
  let pdf: ReadPdf;
  let text: string;

  beforeAll(async () => {
    pdf = await readPdf(join(site.outDir, required(site.fileAt(urls.careerTrack(role.id)))));
    text = comparable(pdf.pages.join(' '));
  });

  const requirements = requirementsOf(role);
  const missing = (texts: (string | undefined)[]): string[] =>
    texts.filter((part) => part !== undefined).filter((part) => !text.includes(comparable(part)));

  test('says what it is, by whom, and in which language', () => {
    const { title, author, language } = pdf;
    expect({ title, author, language }).toEqual({
      title: `${role.name}: Career Track`,
      author: catalogue.site.name,
      language: 'en',
    });
  });

  test('holds the text of every requirement', () => {
    expect(missing(requirements.flatMap(({ expects }) => blocksOf(expects)))).toEqual([]);
  });

  test('holds of every requirement without a text what its proficiency means', () => {
    const silent = requirements.filter(({ expects }) => expects === undefined);
    const texts = silent.map(
      ({ row, proficiency }) => row.skill.descriptors.get(proficiency.id) ?? proficiency.means,
    );
    expect(missing(texts.flatMap(blocksOf))).toEqual([]);
  });

  test('holds the name of every domain, skill, level and proficiency', () => {
    const names = [
      ...role.matrix.flatMap(({ domain, rows }) => [domain.name, ...rows.map(({ skill }) => skill.name)]),
      ...role.levels.flatMap(({ name, short }) => [name, short]),
      ...catalogue.scale.map(({ name }) => name),
      role.name,
      role.family?.name,
    ];
    expect(missing(names)).toEqual([]);
  });

  test('holds the stack and the focus of every level, and what it is for', () => {
    const stack = role.levels.flatMap((level) => level.stack);
    const focus = role.levels.flatMap((level) => level.focus.map(plainText));
    const summaries = [role.tagline, role.summary, ...role.levels.map(({ summary }) => summary)];
    expect(missing([...stack, ...focus, ...summaries.flatMap(blocksOf)])).toEqual([]);
  });

  test('counts on its cover what the role has', () => {
    const counts = countRole(role);
    const cover = comparable(pdf.pages[0] ?? '');
    const figures = [
      countOf(counts.skills, 'skill'),
      countOf(counts.levels, 'level'),
      countOf(counts.requirements, 'requirement'),
      countOf(counts.mandatory, 'mandatory', 'mandatory'),
    ];
    expect(cover).toContain(figures.join(' '));
  });

  test('counts its pages in the footer', () => {
    const { length } = pdf.pages;
    expect(pdf.footers).toEqual(
      pdf.pages.map((_, index) => expect.stringMatching(new RegExp(` page ${index + 1} of ${length}$`))),
    );
    expect(length).toBeGreaterThan(3);
  });

  test('has a text on every page', () => {
    expect(pdf.pages.filter((page) => page === '')).toEqual([]);
  });

  test('leads from every requirement to its permalink on the published site', () => {
    const permalinks = requirements.map(({ row, level }) =>
      site.address(urls.requirement(role.id, row.skill.id, level.id)),
    );
    expect(permalinks.filter((permalink) => !pdf.links.has(permalink))).toEqual([]);
    expect(pdf.links).toContain(site.address(urls.role(role.id)));
  });

  test('leads to no place on the machine that printed it', () => {
    const lost = [...pdf.links].filter((link) => /^(?:file:|\w+:\/\/(?:localhost|127\.|\[::1))/.test(link));
    expect(lost).toEqual([]);
  });
});

/** The paragraphs and list items of a text in Markdown, without the marks: on paper each begins a line. */
function blocksOf(text: string | undefined): string[] {
  if (text === undefined) return [];
  return text.split(/\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)])\s)/).map(plainText);
}

/**
 * A text as it can be compared with what is read from a PDF: in Latin letters and ASCII signs, for which
 * every machine has glyphs, without the white space that a change of style leaves at a punctuation mark,
 * or the end of a line after a hyphen or a slash.
 */
function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{Script=Latin}\x20-\x7e\s]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;:!?)\]}])|(?<=[([{/-]) /g, '')
    .trim();
}
