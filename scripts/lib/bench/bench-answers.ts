import type { Page } from 'puppeteer-core';
import type { Role } from '#catalogue/model/catalogue.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import { summarizeTimes, type Times } from './median.ts';
import { SLOWDOWN, withPage } from './with-page.ts';

const ANSWERS = 40;

/** Measures how long the calculator of a built site takes to show another answer when every question is answered. */
export function benchAnswers(role: Role, siteDir: string): Promise<Times> {
  return withPage(siteDir, async (page, addressOf) => {
    await page.goto(addressOf(createUrls('/').calculator(role.id)));
    await page.click('[data-do="set-level"]');
    await page.emulateCPUThrottling(SLOWDOWN);
    await page.focus('.question summary');
    await page.keyboard.press('Enter');
    const times: number[] = [];
    for (let index = 0; index < ANSWERS; index += 1) {
      times.push(await timeOf(page, String(1 + (index % 2))));
      if (index % 2 === 1) await page.keyboard.press('Enter');
    }
    return summarizeTimes(times);
  });
}

function timeOf(page: Page, key: string): Promise<number> {
  return page.evaluate(
    (pressed) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const event = new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(event);
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.now() - start);
          channel.port2.postMessage(undefined);
        });
      }),
    key,
  );
}
