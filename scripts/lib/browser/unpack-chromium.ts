import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { delimiter, join } from 'node:path';
import { z } from 'zod';
import { runInThread } from './run-in-thread.ts';

/**
 * The configuration with which the browser finds the system's fonts and its own. Without its own, it would crash on a
 * machine without fonts if the site's fonts do not have a character.
 */
const FONTS =
  '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
  '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>' +
  '<dir prefix="relative">fonts</dir></fontconfig>';

const FONTS_FILE = 'rolebook-fonts.conf';

/** The name of the program in an unpacked folder. */
export const CHROMIUM_PROGRAM = 'chromium';

/** Returns the version of @sparticuz/chromium, or undefined if it is not installed. */
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
 * Unpacks the browser of @sparticuz/chromium into an empty folder. The package uses any program that it finds in the
 * temporary folder, so its thread gets this folder as its temporary one.
 */
export async function unpackChromium(folder: string): Promise<void> {
  await runInThread({
    package: '@sparticuz/chromium',
    call: '({ default: chromium }) => chromium.executablePath()',
    env: { ...process.env, TMPDIR: folder },
  });
  writeFileSync(join(folder, FONTS_FILE), FONTS);
}

/** Returns the environment variables with which an unpacked browser finds its fonts and libraries. */
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
