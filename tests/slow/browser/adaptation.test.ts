import type { Page } from 'puppeteer-core';
import { describe, expect, inject, test } from 'vitest';
import { requirementAnchor } from '#catalogue/publish/urls.ts';
import { untilSilent } from '../../setup/until-silent.ts';
import { useSite } from '../../setup/open-site.ts';
import { builtCatalogue, smallestRole, middleRequirement, required, urlsOf } from '../../setup/read-site.ts';
import { sampled } from '../../setup/thorough.ts';

/** A window of 1280 pixels at a zoom of 400 %. */
const ZOOMED = { width: 320, height: 256 };

/** The number of times that Tab is pressed on a page. */
const STOPS = 40;

const site = inject('referenceSite');
const urls = urlsOf(site);
const catalogue = builtCatalogue(site);
const role = smallestRole(catalogue);
const { row, level } = middleRequirement(role);
const [lowest, highest] = [required(role.levels[0]), required(role.levels.at(-1))];

const pages = [
  ['home', urls.home],
  ['roles', urls.roles],
  ['role', urls.role(role.id)],
  ['open cell', `${urls.role(role.id)}#${requirementAnchor(row.skill.id, level.id)}`],
  ['full matrix', urls.matrix(role.id)],
  ['level', urls.level(role.id, level.id)],
  ['calculator', urls.calculator(role.id)],
  ['history', urls.roleHistory(role.id)],
  ['skills', urls.skills],
  ['skill', urls.skill(row.skill.id)],
  ['domains', urls.domains],
  ['domain', urls.domain(row.skill.domain.id)],
  ['family', urls.family(required(catalogue.families[0]).id)],
  ['comparison', urls.compare({ role: role.id, level: lowest.id }, { role: role.id, level: highest.id })],
  ['match', urls.match],
  ['assess', urls.assess],
  ['search', urls.searchFor(row.skill.name)],
  ['changes', urls.changes],
  ['proposals', urls.proposals],
  ['reviews', urls.reviews],
  ['data', urls.data],
  ['accessibility', urls.accessibility],
  ['guide', urls.guide('adopting')],
  ['404', urls.file('404.html')],
] as const;

const open = useSite(site);

describe.each(sampled(pages, (_, index) => index % 2 === 0))('%s', (_, path) => {
  test('needs no sideways scrolling at a zoom of 400 %, and has no motion if readers prefer less', async () => {
    const { page } = await open.visit(path, ZOOMED);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(ZOOMED.width);
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          const lasts = transitionDuration.split(',').some((duration) => Number.parseFloat(duration) > 0.01);
          return lasts || animationName !== 'none' || scrollBehavior === 'smooth';
        })
        .map(({ localName, className }) => `${localName}.${className}`),
    );
    expect(moving).toEqual([]);
  });

  test('shows the focus at every stop of the Tab key, and never hides it', async () => {
    const { page } = await open.visit(path);
    const faults: string[] = [];
    let stops = 0;
    while (stops < STOPS) {
      await page.keyboard.press('Tab');
      // A field may load data such as the search index, whose results move the parts below.
      if (await page.evaluate(isInField)) await untilSilent(page, 200, () => Promise.resolve());
      const fault = await page.evaluate(focusFault);
      if (fault === 'the end') break;
      stops += 1;
      if (fault !== undefined) faults.push(fault);
    }
    expect(faults).toEqual([]);
    // The header and the footer alone have more links.
    expect(stops).toBeGreaterThan(10);
  });
});

test('in forced colors, cells have their borders, letters and dots, and mandatory ones are solid', async () => {
  const { page } = await open.open(urls.role(role.id));
  await emulateForcedColors(page);
  const tiles = await page.$$eval('td .tile', (all) =>
    all.map((tile) => {
      const { borderTopStyle, color, backgroundColor } = getComputedStyle(tile);
      const mark = getComputedStyle(tile, '::after');
      return {
        isBordered: borderTopStyle === 'solid',
        isMarked: mark.content !== 'none' && mark.borderTopColor !== backgroundColor,
        isFromHere: tile.classList.contains('from-here'),
        isMandatory: tile.classList.contains('mandatory'),
        isReadable: tile.textContent !== '' && color !== backgroundColor,
        backgroundColor,
      };
    }),
  );
  expect(tiles.length).toBeGreaterThan(0);
  expect(tiles.filter(({ isBordered, isReadable }) => !isBordered || !isReadable)).toEqual([]);
  expect(tiles.filter(({ isMarked, isFromHere }) => isMarked !== isFromHere)).toEqual([]);
  const backgrounds = Map.groupBy(tiles, ({ isMandatory }) => isMandatory);
  const [solid = [], outlined = []] = [backgrounds.get(true), backgrounds.get(false)];
  const solids = new Set(solid.map(({ backgroundColor }) => backgroundColor));
  expect(solids.size).toBe(1);
  expect(outlined.filter(({ backgroundColor }) => solids.has(backgroundColor))).toEqual([]);
});

/** Forces colors through the browser's protocol, since Puppeteer does not support this media feature. */
async function emulateForcedColors(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value: 'active' }],
  });
}

/** Returns the fault of the visible focus, or undefined if there is none. */
function focusFault(): string | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return 'the end';
  const name = `${element.localName} ${(element.textContent || element.getAttribute('aria-label') || '').trim().slice(0, 40)}`;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return `${name}: no outline`;
  const box = element.getBoundingClientRect();
  if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth)
    return `${name}: out of the window`;
  const covers = (x: number, y: number): boolean => {
    const top = document.elementFromPoint(x, y);
    return top !== null && !element.contains(top) && !top.contains(element);
  };
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const isHidden = [y, box.top + 2, box.bottom - 2].every((at) => covers(x, at) && covers(box.left + 2, at));
  return isHidden ? `${name}: behind something` : undefined;
}

/** Returns whether a field has the focus. */
function isInField(): boolean {
  return document.activeElement?.matches('main :is(input, select)') === true;
}
