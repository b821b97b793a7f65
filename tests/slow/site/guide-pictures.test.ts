import { describe, expect, inject, test } from 'vitest';
import { ReadSite } from '../../setup/read-site.ts';

const site = new ReadSite('the branded site', inject('brandedSite'));
const page = site.page(site.urls.guide('pictures'));
const figures = [...page.document.querySelectorAll('figure.picture')];

/** Returns the class, the address without its version, the size and the alternative text of each picture. */
function picturesOf(figure: Element | undefined): (string | null)[][] {
  return Array.from(figure?.querySelectorAll('img') ?? [], (img) => [
    img.className,
    (img.getAttribute('src') ?? '').replace(/\?v=[\da-f]{8}$/, '?v'),
    `${img.getAttribute('width') ?? ''}x${img.getAttribute('height') ?? ''}`,
    img.getAttribute('alt'),
  ]);
}

describe('a picture of a guide', () => {
  test('has a twin for the dark theme, a caption, and addresses below the base path', () => {
    expect(picturesOf(figures[0])).toEqual([
      ['light', '/harbor/logo.svg?v', '72x32', 'A boat with two sails'],
      ['dark', '/harbor/logo-dark.svg?v', '72x32', 'A boat with two sails'],
    ]);
    expect(figures[0]?.querySelector('figcaption')?.textContent.trim()).toBe('The boat of the yard');
  });

  test('is half as large as its file if the name ends with @2x', () => {
    expect(picturesOf(figures[1])).toEqual([
      ['', '/harbor/plans/hull@2x.png?v', '30x20', 'A hull, drawn with few lines'],
    ]);
    expect(figures[1]?.querySelector('figcaption')).toBeNull();
  });

  test('may be a file that every site has', () => {
    expect(picturesOf(figures[2]).map(([, src]) => src)).toEqual(['/harbor/favicon.svg?v']);
  });

  test('is loaded lazily', () => {
    const imgs = figures.flatMap((figure) => [...figure.querySelectorAll('img')]);
    expect(imgs.map((img) => img.getAttribute('loading'))).toEqual(['lazy', 'lazy', 'lazy', 'lazy']);
  });
});

test('only a guide with pictures has their styles', () => {
  expect(site.pages.filter(({ html }) => html.includes('.picture img')).map(({ path }) => path)).toEqual([
    page.path,
  ]);
});
