import type { Page } from 'puppeteer-core';

/** Has each page that is opened in a tab from now on find a browser that refuses its storage. */
export async function refuseStorage(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
}
