import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseHTML } from 'linkedom';

/** What a page makes a browser load before anybody touches it. */
export interface PageLoads {
  html: Buffer;
  styles: Buffer[];
  /** Modules with all that they import. */
  scripts: Buffer[];
  /** The fonts that the page asks for ahead. */
  fonts: Buffer[];
  /** The page itself, and every file that it loads. */
  requests: number;
  /** Files without which nothing is painted. */
  blocking: number;
}

/** The same in bytes on the wire, compressed; fonts are compressed as they are. Scripts inside the page are part of its HTML. */
export type PageWeight = Record<'html' | 'styles' | 'scripts' | 'fonts', number> &
  Pick<PageLoads, 'requests' | 'blocking'>;

/** How hard Brotli tries unless told otherwise: as well as a host can. */
const BEST = constants.BROTLI_MAX_QUALITY;

/**
 * Weighs a page of a built site; `path` has the base path in front, `quality` is that of Brotli. Throws where the site lacks
 * one of its files.
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

/** Reads what a page of a built site loads; `path` and errors as for `weighPage`. */
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
  // A set goes on over what is added while it is read.
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

/** What a script imports before it runs; what it imports later, with `import(…)`, loads when it is needed. */
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
