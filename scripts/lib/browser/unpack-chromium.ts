import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { delimiter, join } from 'node:path';
import { z } from 'zod';
import { runInThread } from './run-in-thread.ts';

/**
 * The configuration by which the browser finds fonts: those of the system, and its own. On a machine without any
 * font, a page that shows a letter which the site's own fonts do not have would crash.
 */
const FONTS =
  '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
  '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>' +
  '<dir prefix="relative">fonts</dir></fontconfig>';

const FONTS_FILE = 'rolebook-fonts.conf';

/** The program of an unpacked folder. */
export const CHROMIUM_PROGRAM = 'chromium';

/** Returns the version of @sparticuz/chromium; undefined if it is not installed. */
export function chromiumVersion(): string | undefined {
  let file: string | undefined;
  try {
    file = findPackageJSON('@sparticuz/chromium', import.meta.url);
  } catch {
    return undefined;
  }
  if (file === undefined) return undefined;
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version;
}

/**
 * Unpacks the browser of @sparticuz/chromium into an empty folder. The package writes to the system's temporary folder, and
 * runs whatever program it finds there: its thread has one of its own.
 */
export async function unpackChromium(folder: string): Promise<void> {
  await runInThread({
    package: '@sparticuz/chromium',
    call: '({ default: chromium }) => chromium.executablePath()',
    env: { ...process.env, TMPDIR: folder },
  });
  writeFileSync(join(folder, FONTS_FILE), FONTS);
}

/** Returns the variables by which an unpacked browser finds its fonts and libraries. */
export function environmentOfChromium(folder: string): NodeJS.ProcessEnv {
  const { FONTCONFIG_FILE, FONTCONFIG_PATH, LD_LIBRARY_PATH } = process.env;
  const libraries = join(folder, 'al2023/lib');
  const hasFonts = FONTCONFIG_FILE !== undefined || FONTCONFIG_PATH !== undefined;
  return {
    ...(hasFonts ? {} : { FONTCONFIG_FILE: join(folder, FONTS_FILE) }),
    ...(existsSync(libraries)
      ? { LD_LIBRARY_PATH: [libraries, ...(LD_LIBRARY_PATH ? [LD_LIBRARY_PATH] : [])].join(delimiter) }
      : {}),
  };
}
