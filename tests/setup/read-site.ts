import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue, Requirement, Role } from '#catalogue/model/catalogue.ts';
import { largestRole as largestOf, requirementsOf } from '#catalogue/model/counts.ts';
import { createUrls, type Urls } from '#catalogue/publish/urls.ts';
import { directorySource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { readSettings } from '#reader/settings.ts';
import type { BuiltSite } from './build-site.ts';
import { listFiles } from './list-files.ts';
import { parsePage } from './parse-page.ts';

/** A page of a built site. */
export interface SitePage {
  /** The path from the root, with the base path: `/project/roles/`. */
  path: string;
  html: string;
  document: Document;
}

interface ParsedPages {
  pages: ReadonlyMap<string, SitePage>;
  redirects: SitePage[];
}

/** A built site with the content that it was built from, for tests that read its files. */
export class ReadSite {
  readonly name: string;
  readonly outDir: string;
  readonly contentDir: string;
  /** Whether it was built with the search index, PDFs and pictures. */
  readonly isFull: boolean;
  /** The roles whose PDFs and pictures were printed. */
  readonly printedRoles: readonly Role[];
  readonly catalogue: Catalogue;
  readonly urls: Urls;
  /** The path of every file, relative to the output, with forward slashes. */
  readonly files: ReadonlySet<string>;
  #parsed: ParsedPages | undefined;

  constructor(name: string, site: BuiltSite) {
    this.name = name;
    this.outDir = site.outDir;
    this.contentDir = site.contentDir;
    const isFull = site.isPagesOnly !== true;
    this.isFull = isFull;
    this.catalogue = builtCatalogue(site);
    this.urls = urlsOf(site);
    const { pdfsOf } = site;
    this.printedRoles = this.catalogue.roles.filter(({ id }) => isFull && (pdfsOf?.includes(id) ?? true));
    this.files = new Set(listFiles(site.outDir));
  }

  /** Every HTML page that is not a redirect. */
  get pages(): SitePage[] {
    return [...this.parsed.pages.values()];
  }

  /** Every page that only redirects from a former address. */
  get redirects(): SitePage[] {
    return this.parsed.redirects;
  }

  /** Every HTML file, parsed once: pages by their paths, and redirects. */
  private get parsed(): ParsedPages {
    this.#parsed ??= this.parse();
    return this.#parsed;
  }

  private parse(): ParsedPages {
    const all = [...this.files]
      .filter((file) => file.endsWith('.html'))
      .sort()
      .map((file) => {
        const html = this.read(file);
        return { path: this.pathOf(file), html, document: parsePage(html) };
      });
    const redirects = all.filter(isRedirect);
    const pages = all.filter((page) => !redirects.includes(page));
    return { pages: new Map(pages.map((page) => [page.path, page])), redirects };
  }

  /** Returns the page at a path with the base path. Throws an Error if there is none. */
  page(path: string): SitePage {
    const page = this.parsed.pages.get(path);
    if (page === undefined) throw new Error(`${this.name} has no page ${path}`);
    return page;
  }

  /** Returns the text of a file of the output. */
  read(file: string): string {
    return readFileSync(join(this.outDir, file), 'utf8');
  }

  /** Returns the text of the file at a path with the base path. */
  readPath(path: string): string {
    return this.read(this.fileAt(path) ?? path);
  }

  /** Returns the file that a static host sends for a path with the base path, or undefined if there is none. */
  fileAt(path: string): string | undefined {
    if (!path.startsWith(this.urls.base)) return undefined;
    const file = decodeURI(path.slice(this.urls.base.length));
    const whole = file === '' || file.endsWith('/') ? `${file}index.html` : file;
    return this.files.has(whole) ? whole : undefined;
  }

  /** Returns the address of a path with the base path on the published site. */
  address(path: string): string {
    return new URL(path, readSettings().siteUrl ?? new URL(this.catalogue.site.url).origin).href;
  }

  private pathOf(file: string): string {
    return `${this.urls.base}${file.replace(/(^|\/)index\.html$/, '$1')}`;
  }
}

/** Reads the catalogue that a site was built from. Throws an Error if its content has problems. */
export function builtCatalogue(site: BuiltSite): Catalogue {
  const read = readCatalogue(directorySource(site.contentDir));
  if (!read.ok) throw new Error(`the content of ${site.contentDir} has problems`);
  return read.catalogue;
}

export function urlsOf(site: BuiltSite): Urls {
  return createUrls(site.basePath);
}

/** Returns the role with the most requirements. */
export function largestRoleOf({ roles }: Catalogue): Role {
  return required(largestOf(roles));
}

/** Returns the role with the fewest requirements, for tests that take longer the more a page holds. */
export function smallestRole({ roles }: Catalogue): Role {
  return required(roles.toSorted((a, b) => requirementsOf(a).length - requirementsOf(b).length)[0]);
}

/** Returns a requirement from the middle of a role, if possible with a text and a level on either side. */
export function middleRequirement(role: Role): Requirement {
  const all = requirementsOf(role);
  const inside = all.filter(
    ({ level, expects }) => expects !== undefined && level.index === Math.floor(role.levels.length / 2),
  );
  return required(inside[Math.floor(inside.length / 2)] ?? all[0]);
}

/** Returns a value that a test needs. Throws an Error if it is missing. */
export function required<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('a value that the test needs is missing');
  return value;
}

/** Returns the text of an element with normalized white space. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function isRedirect({ document }: SitePage): boolean {
  return document.querySelector('meta[http-equiv="refresh"]') !== null;
}

/** Returns whether search engines may list a page. */
export function isIndexed({ document }: SitePage): boolean {
  return document.querySelector('meta[name="robots"][content~="noindex"]') === null;
}
