import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { createUrls } from '#catalogue/urls.ts';
import { openBrowser } from '../browser.ts';
import { CommandError } from '../command.ts';
import { startDevServer } from './dev-server.ts';
import { medianOf } from './median.ts';

/** How many edits are made; the first, which may still find the server at work, does not count. */
const EDITS = 7;

/** From an edit of a requirement's text to a browser that shows it, in milliseconds. */
export interface DevTimes {
  median: number;
  longest: number;
}

/** Edits a text of a role over and over while a browser shows the role; its file is changed for good. */
export async function benchDev(contentDir: string, roleId: string): Promise<DevTimes> {
  const edit = editorOf(join(contentDir, 'roles', roleId, 'requirements'));
  const server = await startDevServer(contentDir);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.address}${createUrls('/').role(roleId)}`);
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
    const [, ...counted] = times;
    return { median: medianOf(counted), longest: Math.max(...counted) };
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Gives what puts another text in the place of the first one below a folder of requirements. */
function editorOf(dir: string): (text: string) => void {
  for (const file of readdirSync(dir).map((name) => join(dir, name))) {
    const source = readFileSync(file, 'utf8');
    const original = JSON.stringify(load(source));
    const [, first] = /"expects":("(?:[^"\\]|\\.)*")/.exec(original) ?? [];
    if (first === undefined) continue;
    // JSON is YAML too.
    return (text) =>
      writeFileSync(
        file,
        original.replace(first, () => JSON.stringify(text)),
      );
  }
  throw new CommandError(`${dir} holds no text: there is nothing to edit`);
}
