import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { createUrls } from '#catalogue/publish/urls.ts';
import { openBrowser } from '../browser/browser.ts';
import { startDevServer } from './dev-server.ts';
import { findInRequirements } from './find-requirements.ts';
import { summarizeTimes, type Times } from './median.ts';

/** The number of edits that count; one more comes first, while the server may still be busy. */
const EDITS = 7;

/** Measures how long the development server takes until a browser shows an edited text. Leaves the edited file changed. */
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

/** Returns a function that replaces the first text in a folder of requirements. */
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
