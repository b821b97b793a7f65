import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { createUrls } from '#catalogue/publish/urls.ts';
import { openBrowser } from '../browser/browser.ts';
import { startDevServer } from './dev-server.ts';
import { findInRequirements } from './find-requirements.ts';
import { summarizeTimes, type Times } from './median.ts';

/** How many edits are made; the first, which may still find the server at work, does not count. */
const EDITS = 7;

/**
 * How long from an edit of a requirement's text to the browser that shows it: edits a text of a role over and over while a
 * browser shows the role; its file is changed for good.
 */
export async function benchDev(contentDir: string, roleId: string): Promise<Times> {
  const edit = editorOf(join(contentDir, 'roles', roleId, 'requirements'));
  const server = await startDevServer(contentDir);
  try {
    const [, ...times] = await timeEdits(`${server.address}${createUrls('/').role(roleId)}`, edit);
    return summarizeTimes(times);
  } finally {
    await server.stop();
  }
}

async function timeEdits(address: string, edit: (text: string) => void): Promise<number[]> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(address);
    const times: number[] = [];
    for (let number = 0; number <= EDITS; number += 1) {
      const text = `This text was edited ${String(number)} times.`;
      const start = performance.now();
      edit(text);
      await page.waitForFunction(
        (words) => document.documentElement.innerHTML.includes(words),
        { polling: 20 },
        text,
      );
      times.push(performance.now() - start);
    }
    return times;
  } finally {
    await browser.close();
  }
}

/** Gives what puts another text in the place of the first one in a folder of requirements. */
function editorOf(dir: string): (text: string) => void {
  const { file, found } = findInRequirements(dir, (source) => {
    // JSON is YAML too.
    const json = JSON.stringify(load(source));
    const [, first] = /"expects":("(?:[^"\\]|\\.)*")/.exec(json) ?? [];
    return first === undefined ? undefined : { json, first };
  });
  return (text) =>
    writeFileSync(
      file,
      found.json.replace(found.first, () => JSON.stringify(text)),
    );
}
