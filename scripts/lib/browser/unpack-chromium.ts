import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/**
 * The configuration by which the browser finds fonts: those of the system, and its own. On a machine without any
 * font, a page that shows a letter which the site's own fonts do not have would crash.
 */
const FONTS =
  '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
  '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>' +
  '<dir prefix="relative">fonts</dir></fontconfig>';

/** The files of an unpacked folder that who starts the browser must know. */
export const UNPACKED = { program: 'chromium', fonts: 'rolebook-fonts.conf', libraries: 'al2023/lib' };

/**
 * Unpacks the browser of @sparticuz/chromium into an empty folder. The package writes to the system's temporary folder, and
 * runs whatever program it finds there: its thread has one of its own.
 */
export async function unpackChromium(folder: string): Promise<void> {
  const worker = new Worker(new URL('unpack-worker.ts', import.meta.url), {
    env: { ...process.env, TMPDIR: folder },
    execArgv: [],
  });
  await new Promise<void>((resolve, reject) => {
    worker.once('error', reject).once('exit', () => resolve());
  });
  writeFileSync(join(folder, UNPACKED.fonts), FONTS);
}
