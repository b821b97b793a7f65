import { beforeAll, expect, test } from 'vitest';
import {
  countRequirements,
  countRole,
  marksMandatory,
  requirementsAt,
  requirementsOf,
} from '#catalogue/model/counts.ts';
import { rowName } from '#catalogue/model/row-name.ts';
import { DOCUMENT_NAMES } from '#catalogue/publish/paper.ts';
import { barOf } from '#catalogue/model/bar.ts';
import { versionOfRole } from '#catalogue/publish/versions/role-version.ts';
import { countOf, describeVersion } from '#catalogue/text/words.ts';
import { readVersions } from '../../scripts/lib/build/page-history.ts';
import { comparable, comparableBlocks } from './comparable-text.ts';
import type { PrintedFile, ReadPrinted } from './printed-documents.ts';
import { required } from './read-site.ts';

/** Tests that a PDF has the texts of the catalogue and the right links. */
export function describePrintedText(made: PrintedFile, read: () => ReadPrinted): void {
  const { site, role, document } = made;
  const { urls, catalogue } = site;
  const title = `${role.name}: ${DOCUMENT_NAMES[document]}`;
  const requirements = requirementsOf(role);
  const isReview = document === 'career-track-review';
  const hasMandatory = marksMandatory(catalogue.roles);
  let pdf: ReadPrinted;
  let text: string;

  beforeAll(() => {
    pdf = read();
    text = comparable(pdf.pages.map((page) => page.text).join(' '));
  });

  const missing = (texts: (string | undefined)[]): string[] =>
    texts.flatMap(comparableBlocks).filter((part) => !text.includes(part));

  test('names its title, author, subject and language', () => {
    expect(pdf.about).toEqual({
      title,
      author: catalogue.site.name,
      subject: role.tagline ?? expect.stringContaining(role.name),
      language: 'en',
    });
  });

  test('holds the bar of every requirement and the evidence for it', () => {
    const texts = requirements.flatMap((asked) => [barOf(asked), ...asked.row.skill.evidence]);
    expect(missing(texts)).toEqual([]);
  });

  test.runIf(!isReview)('holds the examples of every requirement', () => {
    expect(missing(requirements.flatMap(({ examples }) => examples))).toEqual([]);
  });

  test('holds the name of every domain, row, level and proficiency', () => {
    const names = [
      ...role.matrix.flatMap(({ domain, rows }) => [domain.name, ...rows.map(rowName)]),
      ...role.levels.flatMap(({ name, title, short }) => [name, title, short]),
      ...requirements.map(({ proficiency }) => proficiency?.name),
      role.name,
      role.family?.name,
    ];
    expect(missing(names)).toEqual([]);
  });

  test('holds the stack, the focus and the summary of every level', () => {
    const parts = role.levels.flatMap(({ stack, focus, summary }) => [...stack, ...focus, summary]);
    expect(missing([...parts, role.tagline])).toEqual([]);
  });

  test('has page numbers and its version in the footer', () => {
    const version = required(versionOfRole(role, readVersions(site.contentDir)));
    const { length } = pdf.pages;
    expect(length).toBeGreaterThan(2);
    for (const [index, { footer }] of pdf.pages.entries()) {
      expect(footer).toContain(`page ${index + 1} of ${length}`);
      expect(comparable(footer)).toContain(
        comparable(`${catalogue.site.name} · ${describeVersion(version)}`),
      );
    }
  });

  test('has its title and the chapter in the header of every page but the first', () => {
    const [cover, ...others] = pdf.pages;
    expect(cover?.header).toBe('');
    const chapters = required(pdf.bookmarks[0]).below;
    for (const [index, { header }] of others.entries()) {
      const chapter = required(chapters.findLast(({ page }) => page <= index + 2));
      expect(comparable(header)).toBe(comparable(`${title} ${chapter.title}`));
    }
  });

  test('links every requirement to its permalink on the published site', () => {
    const links = new Map<string, string>();
    for (const { url = '', text: over } of pdf.pages.flatMap((page) => page.links)) {
      links.set(url, `${links.get(url) ?? ''} ${over}`);
    }
    const lost = requirements.filter(({ row, level }) => {
      const over = links.get(site.address(urls.requirement(role.id, row.skill.id, level.id))) ?? '';
      return over === '' || !comparable(over).includes(comparable(isReview ? rowName(row) : level.name));
    });
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  test('has no link to the machine that printed it', () => {
    const addresses = pdf.pages.flatMap((page) => page.links).flatMap(({ url }) => url ?? []);
    expect(addresses.filter((url) => /^(?:file:|\w+:\/\/(?:localhost|127\.|\[::1))/.test(url))).toEqual([]);
    expect(addresses).toContain(site.address(urls.role(role.id)));
  });

  test.runIf(isReview)('lists below each level the requirements of that level', () => {
    const chapters = required(pdf.bookmarks[0]).below;
    for (const level of role.levels) {
      const index = chapters.findIndex((chapter) => chapter.title === level.title);
      const end = chapters[index + 1]?.page ?? pdf.pages.length + 1;
      const pages = pdf.pages.slice(required(chapters[index]).page - 1, end - 1);
      const permalinks = new Set(pages.flatMap(({ links }) => links.map(({ url }) => url)));
      const asked = requirementsAt(role, level);
      for (const { row } of asked) {
        expect(permalinks).toContain(site.address(urls.requirement(role.id, row.skill.id, level.id)));
      }
      const counts = countRequirements(asked);
      expect(comparable(pages.map((page) => page.text).join(' '))).toContain(
        hasMandatory
          ? `Checked: ______ of ${counts.mandatory} mandatory, ______ of ${counts.requirements} in all`
          : `Checked: ______ of ${counts.requirements}`,
      );
    }
  });

  test.runIf(!isReview)('gives the counts of the role on its cover', () => {
    const counts = countRole(role);
    const figures = [
      countOf(counts.skills, 'skill'),
      countOf(counts.levels, 'level'),
      countOf(counts.requirements, 'requirement'),
      ...(hasMandatory ? [`${String(counts.mandatory)} of them mandatory`] : []),
    ];
    expect(comparable(pdf.pages[0]?.text ?? '')).toContain(figures.join(', '));
  });

  test.runIf(!isReview)('holds every descriptor of every skill, and the summaries', () => {
    const skills = role.matrix.flatMap(({ rows }) => rows.map(({ skill }) => skill));
    const domains = role.matrix.map(({ domain }) => domain);
    const texts = skills.flatMap(({ descriptors, summary }) => [...descriptors.values(), summary]);
    expect(missing([...texts, role.summary, ...domains.map(({ summary }) => summary)])).toEqual([]);
  });
}
