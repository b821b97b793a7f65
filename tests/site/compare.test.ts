import { shareWords } from '#catalogue/assessment/share-words.ts';
import { describe, expect, test } from 'vitest';
import { marksMandatory } from '#catalogue/model/counts.ts';
import { textOf } from '../setup/read-site.ts';
import { sites, tracksSite } from '../setup/sites.ts';

describe.each(sites)('the comparison of $name', (site) => {
  const { urls, catalogue } = site;
  const { document } = site.page(urls.compare());
  const form = document.querySelector(`form[method="get"][action="${urls.compare()}"]`);

  test.each(['from', 'to'])('offers every role as "%s", with its levels', (side) => {
    const [role, level] = ['role', 'level'].map((part) => form?.querySelector(`[name="${side}-${part}"]`));
    expect(role?.closest('fieldset')?.querySelector('legend')?.textContent.toLowerCase()).toBe(side);
    expect(level?.hasAttribute('disabled')).toBe(true);
    const offered = [...(role?.querySelectorAll('option[data-levels]') ?? [])].map((option) => ({
      role: option.getAttribute('value'),
      name: textOf(option),
      levels: levelsIn(document, option.getAttribute('data-levels')),
    }));
    const families = [...catalogue.families, undefined];
    const roles = families.flatMap((family) => catalogue.roles.filter((one) => one.family === family));
    expect(offered).toEqual(
      roles.map(({ id, name, levels }) => ({
        role: id,
        name: name.replace(/\s+/g, ' '),
        levels: levels.map((one) => one.id),
      })),
    );
  });

  test('suggests comparisons of existing levels', () => {
    const links = [...document.querySelectorAll('.examples a')].map((link) => link.getAttribute('href'));
    const sides = catalogue.roles.flatMap(({ id, levels }) =>
      levels.map((level) => ({ role: id, level: level.id })),
    );
    const known = sides.flatMap((from) => sides.map((to) => urls.compare(from, to)));
    expect(known).toEqual(expect.arrayContaining(links));
    expect(links.length).toBeGreaterThan(0);
  });

  test('links to every level without JavaScript', () => {
    const links = [...document.querySelectorAll('noscript a')].map((link) => link.getAttribute('href'));
    const pages = catalogue.roles.flatMap(({ id, levels }) => [
      urls.role(id),
      ...levels.map((level) => urls.level(id, level.id)),
    ]);
    expect(links).toEqual(pages);
  });

  test('counts deeper or mandatory requirements only if the content has any', () => {
    const [marks, hasDepths] = [marksMandatory(catalogue.roles), catalogue.scale.length > 1];
    expect(document.querySelector('.mandatory-count') !== null).toBe(marks);
    expect(document.querySelector('[data-count="deeper"]') !== null).toBe(hasDepths);
    const said = [...document.querySelectorAll('main p, main h2, main h3, .legend')].map(textOf).join(' ');
    if (!marks) expect(said).not.toContain('mandatory');
    if (!hasDepths) expect(said).not.toMatch(/deep|proficien/);
  });

  test('announces only its summary', () => {
    const live = document.querySelectorAll('main [role="status"], main [role="alert"], main [aria-live]');
    expect([...live].map(({ className }) => className.split(' ')[0])).toEqual(['summary']);
  });
});

describe.each(sites)('the match of $name', (site) => {
  const { urls, catalogue } = site;
  const { document } = site.page(urls.match);
  const linksIn = (selector: string) =>
    [...document.querySelectorAll(`${selector} a`)].map((link) => link.getAttribute('href'));

  test('offers the calculator of every role, as a list without JavaScript', () => {
    const offered = [...document.querySelectorAll('.unanswered option')];
    const ids = catalogue.roles.map(({ id }) => id);
    expect(offered.map((option) => option.getAttribute('value'))).toEqual(ids);
    expect(linksIn('noscript')).toEqual(
      ids.flatMap((id) => [urls.calculator(id), urls.careerTrack(id, 'career-track-review')]),
    );
  });

  test('explains how roles are sorted, without percentages', () => {
    const { share } = catalogue.site.grade;
    const words = textOf(document.querySelector('.how'));
    expect(words).toContain(`${shareWords(share)} are met`);
    expect(words.includes('mandatory')).toBe(marksMandatory(catalogue.roles));
    expect(textOf(document.querySelector('main'))).not.toContain('%');
  });
});

test.each(sites)('every page of $name links to the comparison and the match', (site) => {
  const { urls } = site;
  const lacking = site.pages
    .filter(({ path }) => !urls.isPrint(path))
    .filter(({ document }) =>
      [urls.compare(), urls.match].some((path) => document.querySelector(`a[href="${path}"]`) === null),
    );
  expect(lacking.map(({ path }) => path)).toEqual([]);
});

test('the comparison groups levels by track', () => {
  const { document } = tracksSite.page(tracksSite.urls.compare());
  const list = document.querySelector('[name="to-role"] [value="engineer"]')?.getAttribute('data-levels');
  const template = templateOf(document, list);
  const groups = [...(template?.querySelectorAll('optgroup') ?? [])].map((group) => [
    group.getAttribute('label'),
    ...[...group.querySelectorAll('option')].map(textOf),
  ]);
  expect(groups).toEqual([
    ['Staff Engineer track', 'Staff Engineer', 'Principal Engineer'],
    ['Management', 'Engineering Manager', 'Director'],
  ]);
  expect([...(template?.children ?? [])].slice(0, 2).map(textOf)).toEqual(['Junior', 'Senior']);
});

/** Returns the ids of the levels in the list with a number. */
function levelsIn(document: Document, position: string | null | undefined): (string | null)[] {
  const options = templateOf(document, position)?.querySelectorAll('option') ?? [];
  return [...options].map((option) => option.getAttribute('value'));
}

function templateOf(document: Document, position: string | null | undefined): DocumentFragment | undefined {
  return document.querySelector<HTMLTemplateElement>(`template[data-level-list="${position ?? ''}"]`)
    ?.content;
}
