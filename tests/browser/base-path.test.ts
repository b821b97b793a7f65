import { expect, inject, test } from 'vitest';
import { requirementAnchor } from '#catalogue/publish/urls.ts';
import { follow } from '../setup/follow.ts';
import { useSite } from '../setup/open-site.ts';
import { builtCatalogue, largestRoleOf, middleRequirement, urlsOf } from '../setup/read-site.ts';

const site = inject('shapesSite');
const urls = urlsOf(site);
const role = largestRoleOf(builtCatalogue(site));
const { row, level } = middleRequirement(role);
const open = useSite(site);

test('a reader walks from the home page to an open cell under the base path', async () => {
  const { page, errors } = await open.open(urls.home);
  const missing: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
  const followTo = async (path: string): Promise<void> => {
    await follow(page, () => page.click(`a[href="${path}"]`));
    expect(page.url()).toBe(open.address(path));
  };
  await followTo(urls.roles);
  await followTo(urls.role(role.id));
  await page.click(`td [popovertarget="${requirementAnchor(row.skill.id, level.id)}"]`);
  await page.waitForFunction(() => location.hash !== '');
  expect(page.url()).toBe(open.address(urls.requirement(role.id, row.skill.id, level.id)));
  await followTo(urls.skill(row.skill.id));
  expect(missing).toEqual([]);
  expect(errors).toEqual([]);
});

test('an unknown address shows the page that helps', async () => {
  const { page } = await open.visit(`${urls.base}no/such/page/`);
  expect(await page.$eval('h1', ({ textContent }) => textContent)).toBe('There is no page here');
  expect(await page.$eval('main a', (link) => link.getAttribute('href'))).toBe(urls.roles);
});
