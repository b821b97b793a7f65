import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { requirementAnchor } from '#catalogue/publish/urls.ts';
import { plainText } from '#catalogue/text/markdown.ts';
import { useSite } from '../setup/open-site.ts';
import { projectRoot } from '../setup/run-script.ts';
import { builtCatalogue, largestRoleOf, middleRequirement, required, urlsOf } from '../setup/read-site.ts';

const site = inject('referenceSite');
const urls = urlsOf(site);
const role = largestRoleOf(builtCatalogue(site));
const requirement = middleRequirement(role);
const { row, level } = requirement;
const path = `${urls.role(role.id)}#${requirementAnchor(row.skill.id, level.id)}`;
const open = useSite(site);

const proposal = '.details:is(:popover-open, :target) a[href*="/issues/new"]';

test('opening the details adds the requirement and its text to the link for a proposal', async () => {
  const { page, errors } = await open.visit(path);
  await page.waitForSelector(`${proposal}[href*="requirement="]`);
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
});

test('the details open with their text and close, even if the code for their links does not load', async () => {
  const { page, errors } = await open.open(urls.role(role.id));
  await page.setOfflineMode(true);
  const failed = new Promise((resolve) => page.once('requestfailed', resolve));
  const tile = `[popovertarget="${requirementAnchor(row.skill.id, level.id)}"]`;
  await page.click(tile);
  await failed;
  const details = await page.$eval(':popover-open', (open) => ({
    text: open.textContent,
    name: open.ariaLabel,
    hasFocus: open === document.activeElement,
  }));
  expect(details).toMatchObject({ name: `${row.skill.name}, ${level.name}`, hasFocus: true });
  expect(details.text).toContain(plainText(required(requirement.expects)));
  await page.keyboard.press('Escape');
  expect(await page.$(':popover-open')).toBeNull();
  expect(await page.$eval(tile, (button) => button === document.activeElement)).toBe(true);
  expect(errors.filter((error) => !error.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
});

test('the details link to the line of the requirement in the editor', async () => {
  const { page } = await open.visit(path);
  const edit = '.details:popover-open .links a[href*="/edit/"]';
  await page.waitForSelector(edit);
  const address = await page.$eval(edit, (link) => link.getAttribute('href') ?? '');
  const { file = '', line } = /\/edit\/main\/(?<file>[^#]+)#L(?<line>\d+)$/.exec(address)?.groups ?? {};
  const lines = readFileSync(join(projectRoot, file), 'utf8').split('\n');
  expect(lines[Number(line) - 1]).toBe(`  ${level.id}:`);
  expect(lines.slice(0, Number(line)).findLast((text) => /^\w/.test(text))).toBe(`${row.skill.id}:`);
});
