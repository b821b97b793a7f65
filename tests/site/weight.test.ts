import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { requirementsOf } from '#catalogue/counts.ts';
import { sites, type ReadSite, type SitePage } from '../setup/sites.ts';

const KB = 1000;

/** What a role's page may weigh on the wire, in bytes. */
const LIMITS = { page: 60 * KB, script: 12 * KB, font: 50 * KB };

/** What the scripts of comparison and match may weigh; the data that they fetch come on top. */
const TOOL_SCRIPT_LIMIT = 20 * KB;

/** The limits are those of a role with some 60 skills at five levels; a larger one may weigh more. */
const MOST_REQUIREMENTS = 300;

describe.each(sites)('a role page of $name', (site) => {
  const roles = site.catalogue.roles.filter((role) => requirementsOf(role).length <= MOST_REQUIREMENTS);
  const pages = roles.map(({ id }) => site.page(site.urls.role(id)));

  test.for(pages)('$path weighs little with its styles and scripts', (page) => {
    const { styles, scripts } = loadedBy(site, page);
    const weight = [page.html, ...styles, ...scripts].reduce((sum, file) => sum + sizeOf(file), 0);
    expect(weight).toBeLessThanOrEqual(LIMITS.page);
  });

  test.for(pages)('$path has little JavaScript', (page) => {
    const { scripts, inline } = loadedBy(site, page);
    const weight = [...scripts, ...inline].reduce((sum, script) => sum + sizeOf(script), 0);
    expect(weight).toBeGreaterThan(0);
    expect(weight).toBeLessThanOrEqual(LIMITS.script);
  });

  test.for(pages)('$path preloads one font, and a small one', ({ document }) => {
    const fonts = [...document.querySelectorAll('link[rel="preload"][as="font"]')];
    const sizes = fonts.map((font) => fileOf(site, font.getAttribute('href') ?? '').length);
    expect(sizes).toHaveLength(1);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(LIMITS.font);
  });
});

describe.each(sites)('a tool of $name', (site) => {
  test.for([site.page(site.urls.compare()), site.page(site.urls.match)])(
    '$path has little JavaScript',
    (page) => {
      const { scripts, inline } = loadedBy(site, page);
      const weight = [...scripts, ...inline].reduce((sum, script) => sum + sizeOf(script), 0);
      expect(weight).toBeGreaterThan(0);
      expect(weight).toBeLessThanOrEqual(TOOL_SCRIPT_LIMIT);
    },
  );
});

/** The style sheets, scripts and inline scripts of a page, with the modules that its scripts import. */
function loadedBy(site: ReadSite, { path, document }: SitePage) {
  const addresses = (selector: string, name: string): string[] =>
    [...document.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? '');
  const inline = [...document.querySelectorAll('script:not([src])')]
    .filter((script) => ['', 'module'].includes(script.getAttribute('type') ?? ''))
    .map(({ innerHTML }) => innerHTML);
  const modules = new Set(addresses('script[src]', 'src').map((address) => resolve(address, path)));
  for (const script of inline) for (const address of importsOf(script)) modules.add(resolve(address, path));
  // A set goes on over what is added while it is read.
  for (const module of modules) {
    for (const address of importsOf(site.readPath(module))) modules.add(resolve(address, module));
  }
  return {
    styles: addresses('link[rel="stylesheet"]', 'href').map((address) => fileOf(site, address)),
    scripts: [...modules].map((module) => fileOf(site, module)),
    inline,
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

function fileOf(site: ReadSite, path: string): Buffer {
  const file = site.fileAt(path);
  if (file === undefined) throw new Error(`${site.name} has no file ${path}`);
  return readFileSync(join(site.outDir, file));
}

/** The size on the wire of a text that a static host has compressed as well as it can. */
function sizeOf(text: string | Buffer): number {
  const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return brotliCompressSync(text, { params: quality }).length;
}
