import { describe, expect, test } from 'vitest';
import { distinctTitle, titleOfSide } from '#catalogue/levels/side-title.ts';
import { hasTracks, tracksOf } from '#catalogue/levels/tracks.ts';
import { marksMandatory } from '#catalogue/model/counts.ts';
import { textOf } from '../setup/read-site.ts';
import { sites, tracksSite } from '../setup/sites.ts';

describe.each(sites)('the comparison of $name', (site) => {
  const { urls, catalogue } = site;
  const { document } = site.page(urls.compare());
  const one = (text: string): string => text.replace(/\s+/g, ' ');

  test.each(['from', 'to'])('offers every level of every role as "%s"', (name) => {
    const select = document.querySelector(`form[method="get"][action="${urls.compare()}"] [name="${name}"]`);
    const groups = [...(select?.querySelectorAll('optgroup') ?? [])].map((group) => ({
      role: group.getAttribute('label'),
      options: [...group.querySelectorAll('option')].map((option) => [
        option.getAttribute('value'),
        textOf(option),
      ]),
    }));
    expect(groups).toEqual(
      catalogue.roles.flatMap((role) => {
        const tracks = hasTracks(role) ? tracksOf(role) : [{ name: undefined, levels: role.levels }];
        return tracks.map((track) => ({
          role: track.name === undefined ? role.name : `${role.name}: ${track.name}`,
          options: track.levels.map((level) => {
            const { name } = level;
            const title = titleOfSide(role.name, { name, title: distinctTitle(role, level) });
            return [`${role.id}.${level.id}`, one(title)];
          }),
        }));
      }),
    );
    expect(select?.closest('label')?.textContent.trim().toLowerCase().startsWith(name)).toBe(true);
  });

  test('leads without JavaScript to every level, where the step from the level below stands', () => {
    const links = [...document.querySelectorAll('noscript a')].map((link) => link.getAttribute('href'));
    const pages = catalogue.roles.flatMap(({ id, levels }) => [
      urls.role(id),
      ...levels.map((level) => urls.level(id, level.id)),
    ]);
    expect(links).toEqual(pages);
  });

  test('counts what is deeper or mandatory only where the content has such', () => {
    const [marks, hasDepths] = [marksMandatory(catalogue.roles), catalogue.scale.length > 1];
    expect(document.querySelector('.mandatory-count') !== null).toBe(marks);
    expect(document.querySelector('[data-list="deeper"]') !== null).toBe(hasDepths);
    const said = [...document.querySelectorAll('main p, main h2, .counts')].map(textOf).join(' ');
    if (!marks) expect(said).not.toContain('mandatory');
    if (!hasDepths) expect(said).not.toMatch(/deep|proficien/);
  });

  test('announces its summary, and nothing else', () => {
    const live = document.querySelectorAll('main [role="status"], main [role="alert"], main [aria-live]');
    expect([...live].map(({ className }) => className.split(' ')[0])).toEqual(['summary']);
  });
});

describe.each(sites)('the match of $name', (site) => {
  const { urls, catalogue } = site;
  const { document } = site.page(urls.match);
  const linksIn = (selector: string) =>
    [...document.querySelectorAll(`${selector} a`)].map((link) => link.getAttribute('href'));

  test('leads to the calculator of every role, and without JavaScript to the roles', () => {
    expect(linksIn('.unanswered')).toEqual(catalogue.roles.map(({ id }) => urls.calculator(id)));
    expect(linksIn('noscript')).toEqual(catalogue.roles.map(({ id }) => urls.role(id)));
  });

  test('says in words how roles are sorted', () => {
    const { share } = catalogue.site.grade;
    expect(textOf(document.querySelector('.how'))).toContain(`at least ${Math.round(share * 100)} %`);
    expect(textOf(document.querySelector('.how')).includes('a mandatory requirement counts twice')).toBe(
      marksMandatory(catalogue.roles),
    );
  });
});

test.each(sites)('every page of $name leads to comparison and match', (site) => {
  const { urls } = site;
  const lacking = site.pages
    .filter(({ path }) => !urls.isPrint(path))
    .filter(({ document }) =>
      [urls.compare(), urls.match].some((path) => document.querySelector(`a[href="${path}"]`) === null),
    );
  expect(lacking.map(({ path }) => path)).toEqual([]);
});

test('levels are in groups by track, under what people are called there', () => {
  const { document } = tracksSite.page(tracksSite.urls.compare());
  const groups = [...document.querySelectorAll('[name="to"] optgroup')].map((group) => [
    group.getAttribute('label'),
    ...[...group.querySelectorAll('option')].map(textOf),
  ]);
  expect(groups).toEqual([
    ['Baker', 'Baker, Junior', 'Baker, Senior', 'Baker, Head of the Bakery'],
    ['Engineer', 'Engineer, Junior', 'Engineer, Senior'],
    ['Engineer: Staff Engineer track', 'Staff Engineer', 'Principal Engineer'],
    ['Engineer: Management', 'Engineer, Engineering Manager', 'Engineer, Director'],
  ]);
});
