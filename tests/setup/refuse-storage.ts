import type { Page } from 'puppeteer-core';

/** Makes `localStorage` throw on each page that a tab opens from now on. */
export async function refuseStorage(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
}
