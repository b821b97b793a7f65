import type { Page } from 'puppeteer-core';
import { describe, expect, inject, test } from 'vitest';
import { plainText } from '#catalogue/text/markdown.ts';
import { useSite } from '../../setup/open-site.ts';
import { builtCatalogue, required, urlsOf } from '../../setup/read-site.ts';
import { requirementsAt } from '#catalogue/model/counts.ts';
import { barOf } from '#catalogue/model/bar.ts';

const site = inject('referenceSite');
const urls = urlsOf(site);
const catalogue = builtCatalogue(site);
const role = required(catalogue.roles.find(({ id }) => id === 'mlops-engineer'));
const senior = required(role.levels.find(({ id }) => id === 'senior'));
const text = plainText(
  required(
    barOf(required(requirementsAt(role, senior).find(({ row }) => row.skill.id === 'kubernetes-core'))),
  ),
);
const open = useSite(site);

/** Waits until the text of the requirement is on the screen. */
const seeText = (page: Page) =>
  page.waitForFunction(
    (expected) =>
      [...document.querySelectorAll(':popover-open')].some((details) =>
        details.textContent.includes(expected),
      ),
    {},
    text,
  );

const waitForOption = (page: Page) =>
  page.waitForSelector(
    `.palette[open] [aria-selected="true"][href="${urls.requirement('mlops-engineer', 'kubernetes-core', 'senior')}"]`,
  );

describe('the requirement of Senior for Kubernetes', () => {
  test.each([
    ['a skill', urls.skill('mlflow')],
    ['the role itself', urls.role('mlops-engineer')],
    ['the search', urls.search],
  ])('is on the screen after three actions from the page of %s', async (_, path) => {
    const { page, errors } = await open.visit(path);
    await page.keyboard.down('Control');
    await page.keyboard.press('k');
    await page.keyboard.up('Control');
    await page.waitForSelector('.palette[open]');
    await page.keyboard.type('senior kubernetes mlops');
    await waitForOption(page);
    await page.keyboard.press('Enter');
    await seeText(page);
    expect(errors).toEqual([]);
  });

  test('is on the screen after three actions by touch, from the header of a phone', async () => {
    const { page, errors } = await open.open(urls.guide('reading-the-matrix'), { width: 390, height: 844 });
    await page.setViewport({ width: 390, height: 844, hasTouch: true, isMobile: true });
    await page.tap('.launcher');
    await page.waitForSelector('.palette[open] input:focus');
    await page.keyboard.type('senior kubernetes mlops');
    await waitForOption(page);
    await page.tap('.palette [aria-selected="true"]');
    await seeText(page);
    expect(errors).toEqual([]);
  });
});
