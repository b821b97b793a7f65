import { expect, inject, test } from 'vitest';
import { requirementAnchor } from '#catalogue/urls.ts';
import { plainText } from '#catalogue/markdown.ts';
import { useSite } from '../setup/open-site.ts';
import { catalogueOf, largestRole, middleRequirement, required, urlsOf } from '../setup/read-site.ts';

const site = inject('mainSite');
const urls = urlsOf(site);
const role = largestRole(catalogueOf(site));
const requirement = middleRequirement(role);
const { row, level } = requirement;
const path = `${urls.role(role.id)}#${requirementAnchor(row.skill.id, level.id)}`;
const open = useSite(site);

const proposal = '.details:is(:popover-open, :target) a[href*="/issues/new"]';

test.for(['hover', 'focus'] as const)(
  'the form for a proposal is filled by %s, with the requirement and its text',
  async (reach) => {
    const { page, errors } = await open.open(path);
    await page[reach](proposal);
    const address = await page.$eval(proposal, (link) => link.getAttribute('href') ?? '');
    expect(Object.fromEntries(new URL(address).searchParams)).toEqual({
      template: 'proposal.yml',
      title: `Proposal: ${row.skill.name}, ${level.name} (${role.name})`,
      kind: 'The text of a requirement',
      requirement: requirement.id,
      role: role.id,
      skill: row.skill.id,
      level: level.id,
      current: plainText(required(requirement.expects)),
    });
    expect(errors).toEqual([]);
  },
);

test('it is filled, too, by a click that neither points nor focuses', async () => {
  const { page } = await open.open(path);
  const address = await page.$eval(proposal, (link) => {
    link.addEventListener('click', (event) => event.preventDefault());
    if (link instanceof HTMLElement) link.click();
    return link.getAttribute('href') ?? '';
  });
  expect(new URL(address).searchParams.get('skill')).toBe(row.skill.id);
});

test('without JavaScript the details lead to the editor alone', async () => {
  const { page } = await open.open(path, { hasScripts: false });
  const links = await page.$$eval('.details:target .suggest a', (all) =>
    all.map(({ textContent }) => textContent),
  );
  expect(links).toEqual(['Edit this']);
});
