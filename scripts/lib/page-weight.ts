import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseHTML } from 'linkedom';

/** What a page makes a browser load before anybody touches it, in bytes on the wire, compressed as well as a host can. */
export interface PageWeight {
  html: number;
  styles: number;
  /** Modules with all that they import, and scripts inside the page. */
  scripts: number;
  /** The fonts that the page asks for ahead; they are compressed as they are. */
  fonts: number;
  /** The page itself, and every file that it loads. */
  requests: number;
  /** Files without which nothing is painted. */
  blocking: number;
}

/** Weighs a page of a built site; `path` has the base path in front. Throws where the site lacks one of its files. */
export function weighPage(dir: string, path: string, basePath = '/'): PageWeight {
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
    html: sizeOf([html]),
    styles: sizeOf(styles.map(read)),
    scripts: sizeOf([...[...modules].map(read), ...inline]),
    fonts: fonts.reduce((sum, font) => sum + read(font).length, 0),
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

function sizeOf(texts: readonly (string | Buffer)[]): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return texts.reduce((sum, text) => sum + brotliCompressSync(text, { params }).length, 0);
}
