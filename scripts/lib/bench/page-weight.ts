import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseHTML } from 'linkedom';

/** The files that a page loads before the reader does anything. */
export interface PageLoads {
  html: Buffer;
  styles: Buffer[];
  /** Modules and everything that they import. */
  scripts: Buffer[];
  fonts: Buffer[];
  requests: number;
  /** The number of files that block the first paint. */
  blocking: number;
}

/** The weight of a page in compressed bytes. Inline scripts count as HTML; fonts are compressed already. */
export type PageWeight = Record<'html' | 'styles' | 'scripts' | 'fonts', number> &
  Pick<PageLoads, 'requests' | 'blocking'>;

const BEST = constants.BROTLI_MAX_QUALITY;

/**
 * Weighs a page of a built site. `path` includes the base path; `quality` is Brotli's. Throws if a file that the page loads is
 * missing.
 */
export function weighPage(dir: string, path: string, basePath = '/', quality = BEST): PageWeight {
  const { html, styles, scripts, fonts, ...counts } = loadsOfPage(dir, path, basePath);
  const sizeOf = (texts: readonly Buffer[]): number => compressedSize(texts, quality);
  return {
    html: sizeOf([html]),
    styles: sizeOf(styles),
    scripts: sizeOf(scripts),
    fonts: fonts.reduce((sum, font) => sum + font.length, 0),
    ...counts,
  };
}

/** Reads the files that a page of a built site loads, with the same `path` and errors as `weighPage()`. */
export function loadsOfPage(dir: string, path: string, basePath = '/'): PageLoads {
  const read = (address: string): Buffer => readFileSync(join(dir, address.slice(basePath.length)));
  const html = read(path.endsWith('/') ? `${path}index.html` : path);
  const { document } = parseHTML(html.toString());
  const addresses = (selector: string, name: string): string[] =>
    [...document.querySelectorAll(selector)].map((element) =>
      resolve(element.getAttribute(name) ?? '', path),
    );
  const styles = addresses('link[rel="stylesheet"]', 'href');
  const fonts = addresses('link[rel="preload"][as="font"]', 'href');
  const inline = [...document.querySelectorAll('script:not([src])')]
    .filter((script) => ['', 'module'].includes(script.getAttribute('type') ?? ''))
    .map(({ innerHTML }) => innerHTML);
  const imported = inline.flatMap(importsOf).map((address) => resolve(address, path));
  const modules = new Set([...addresses('script[src]', 'src'), ...imported]);
  // The loop also visits modules that are added to the set while it runs.
  for (const module of modules) {
    for (const address of importsOf(read(module).toString())) modules.add(resolve(address, module));
  }
  return {
    html,
    styles: styles.map(read),
    scripts: [...modules].map(read),
    fonts: fonts.map(read),
    requests: 1 + styles.length + modules.size + fonts.length,
    blocking: styles.length + document.querySelectorAll('head script[src]:not([type="module"])').length,
  };
}

/** Returns the static imports of a script; dynamic ones load later. */
function importsOf(script: string): string[] {
  return [...script.matchAll(/(?:\bimport|\bfrom)\s*["']([./][^"']+)["']/g)].map(
    ([, address = '']) => address,
  );
}

function resolve(address: string, from: string): string {
  return new URL(address, `https://host.invalid${from}`).pathname;
}

function compressedSize(texts: readonly Buffer[], quality: number): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  return texts.reduce((sum, text) => sum + brotliCompressSync(text, { params }).length, 0);
}
