import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';

/** Tests evaluate this code, since the page's Content-Security-Policy would block it in a script element. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The tags of axe's rules for WCAG 2.2 AA and for best practices. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Returns the violations that axe finds on a page or in the element that `part` selects, one line each. */
export async function axeViolations(page: Page, part = 'html'): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.evaluate(axeSource);
  return page.evaluate(
    async (rules, selector) => {
      const { axe: engine } = window as unknown as {
        axe: { run: (context: string, options: object) => Promise<AxeResults> };
      };
      const found = await engine.run(selector, {
        runOnly: rules,
        resultTypes: ['violations'],
        selectors: false,
      });
      return found.violations.map(
        ({ id, help, nodes }) =>
          `${id}: ${help}: ${nodes
            .map(({ html }) => html.slice(0, 120))
            .slice(0, 3)
            .join(' | ')}`,
      );
    },
    RULES,
    part,
  );
}
