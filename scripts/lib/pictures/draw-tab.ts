import type { Page } from 'puppeteer-core';

/** The styles of a tab that does not resemble a particular browser. */
const STYLES = `
  body { margin: 0; }
  div {
    display: flex; align-items: center; gap: 10px; inline-size: 300px; padding: 12px 16px;
    background: #e9e7e2; font: 15px/1.3 sans-serif; color: #222;
  }
  img { inline-size: 20px; block-size: 20px; }
  span { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
`;

/** Replaces a page with a drawing of its tab, with icon and title, since screenshots do not show the tab. */
export async function drawTab(page: Page): Promise<void> {
  await page.setBypassCSP(true);
  await page.reload({ waitUntil: 'load' });
  await page.evaluate(async (styles) => {
    const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
    const image = new Image();
    image.src = icon?.href ?? '';
    await image.decode();
    const tab = document.createElement('div');
    const title = document.createElement('span');
    title.textContent = document.title;
    tab.append(image, title);
    for (const element of document.querySelectorAll('style, link[rel="stylesheet"]')) element.remove();
    document.head.append(Object.assign(document.createElement('style'), { textContent: styles }));
    document.body.replaceChildren(tab);
  }, STYLES);
}
