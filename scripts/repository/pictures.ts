import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { didYouMeanOneOf } from '#catalogue/text/suggest.ts';
import { openBrowser } from '../lib/browser/browser.ts';
import { CallError, defineCommand } from '../lib/command/command.ts';
import { packagePath } from '../lib/command/places.ts';
import { step } from '../lib/command/step.ts';
import { buildSample } from '../lib/pictures/build-sample.ts';
import { SAMPLES, type SampleName } from '../lib/pictures/samples.ts';
import { SHOTS, type Shot } from '../lib/pictures/shots.ts';
import { takeShot } from '../lib/pictures/take-shot.ts';
import { serveStatic } from '../lib/serve/static-server.ts';

const FOLDER = packagePath('public/guides/your-own-look');

const names = SHOTS.map(({ name }) => name);

export const picturesCommand = defineCommand({
  help: `Takes the pictures of the guide "Your own look" again: builds small sites with various settings, and saves pictures of
parts of their pages in public/guides/your-own-look. Names select pictures: ${names.join(', ')}.

  npm run pictures
  npm run pictures -- accent logo

Exit code: 0 when all are taken, 1 when a site cannot be built or a page lacks the part that a picture shows.`,
  options: {},
  positionals: { least: 0, most: names.length, what: 'the names of pictures, each once' },
  run: async (_settings, _values, wanted) => {
    const shots = chooseShots(wanted);
    mkdirSync(FOLDER, { recursive: true });
    const work = mkdtempSync(join(tmpdir(), 'rolebook-pictures-'));
    const browser = await openBrowser();
    try {
      for (const [name, ofSample] of Map.groupBy(shots, ({ sample }) => sample))
        await step(name, () => takeOfSample(browser, name, ofSample, join(work, name)), sayWritten);
    } finally {
      await browser.close();
      rmSync(work, { recursive: true, force: true });
    }
  },
});

/** Returns the pictures with the given names, or all if none is given. Throws a CallError for an unknown name. */
function chooseShots(wanted: readonly string[]): Shot[] {
  for (const name of wanted) {
    if (names.includes(name)) continue;
    throw new CallError(`there is no picture "${name}"${didYouMeanOneOf(name, names)}`);
  }
  return SHOTS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
}

/** Builds a sample below a folder and takes its pictures. Returns the size of each file in bytes. */
async function takeOfSample(
  browser: Browser,
  name: SampleName,
  shots: readonly Shot[],
  dir: string,
): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  const server = await serveStatic({ dir: await buildSample(SAMPLES[name], dir), basePath: '/', port: 0 });
  try {
    for (const shot of shots) {
      for (const { file, bytes } of await takeShot(browser, shot, server.address)) {
        writeFileSync(join(FOLDER, file), bytes);
        sizes.set(file, bytes.length);
      }
    }
  } finally {
    await server.close();
  }
  return sizes;
}

function sayWritten(sizes: ReadonlyMap<string, number>): string {
  return [...sizes].map(([file, bytes]) => `${file} (${Math.ceil(bytes / 1024).toString()} KB)`).join(', ');
}
