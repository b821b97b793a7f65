import { describe, expect, test } from 'vitest';
import { filePaths } from '#catalogue/publish/site-paths.ts';
import { readGuideTexts } from '#reader/guide-texts.ts';
import {
  commonPicturesOf,
  describeLink,
  findDeadLinks,
  findLinks,
  isInternal,
  leftOutOf,
  pdfPathsOf,
  targetOf,
} from '../setup/site-links.ts';
import { sites } from '../setup/sites.ts';

describe.each(sites)('$name', (site) => {
  const links = findLinks(site);
  const linked = new Set(
    links
      .filter(isInternal)
      .map((link) => ({ from: link.from, to: targetOf(link).pathname }))
      .filter(({ from, to }) => from !== to)
      .map(({ to }) => to),
  );

  test('has no dead link', () => {
    expect(findDeadLinks(site, links)).toEqual([]);
  });

  test('has the PDFs and pictures of printed roles only', () => {
    const { urls } = site;
    const pictures = site.printedRoles.map(({ id }) => urls.rolePicture(id));
    const others = site.isFull ? commonPicturesOf(site) : [];
    const expected = [...pdfPathsOf(site, site.printedRoles), ...pictures, ...others];
    const made = [...site.files].filter((file) => /\.pdf$|(?:^|\/)card\.png$/.test(file));
    expect(made.map((file) => urls.file(file)).toSorted()).toEqual(expected.toSorted());
  });

  test('has every file that a text may link to', () => {
    const leftOut = new Set(leftOutOf(site));
    const guides = readGuideTexts(site.contentDir).map(({ id }) => id);
    const promised = filePaths(site.catalogue, guides, site.urls).filter((path) => !leftOut.has(path));
    expect(promised.filter((path) => site.fileAt(path) === undefined)).toEqual([]);
  });

  test('has no external links except to the web and mail', () => {
    const outside = links.filter((link) => !isInternal(link));
    const wrong = outside.filter(({ to }) => !/^(?:https?:\/\/[^/\s]+|mailto:[^\s]+@[^\s]+)/.test(to));
    expect(wrong.map(describeLink)).toEqual([]);
  });

  test('has a link to every page from another one', () => {
    // A family without roles is not listed, and neither is the page of guides if there are none.
    const empty = site.catalogue.families.filter(({ roles }) => roles.length === 0);
    const guides = readGuideTexts(site.contentDir).length === 0 ? [site.urls.guides] : [];
    const alone = [site.urls.file('404.html'), ...guides, ...empty.map(({ id }) => site.urls.family(id))];
    const pages = site.pages
      .map(({ path }) => path)
      .filter((path) => !alone.includes(path) && !site.urls.isPrint(path));
    expect(pages.filter((path) => !linked.has(path))).toEqual([]);
  });

  test('has a link to every file for download', () => {
    const files = [...site.files].filter((file) => /^(?:data\/v1|case)\/|\.pdf$/.test(file));
    expect(files.map((file) => site.urls.file(file)).filter((path) => !linked.has(path))).toEqual([]);
  });
});
