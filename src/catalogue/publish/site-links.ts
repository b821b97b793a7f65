import type { Catalogue, Role } from '#catalogue/model/catalogue.ts';
import { filePaths, filePathsOf, pagePaths, pagePathsOf } from './site-paths.ts';
import { movesOf } from './redirects.ts';
import { byEveryId, everyId } from '#catalogue/model/renames.ts';
import { explainOff, PARTS } from '#catalogue/model/site-parts.ts';
import { closest } from '#catalogue/text/suggest.ts';
import { createUrls } from './urls.ts';

/** A fault of a link to a page of the site. */
export interface LinkFault {
  /** Whether the whole page is missing, not only a part of it. */
  isDead: boolean;
  message: string;
}

export interface GuideAnchors {
  id: string;
  anchors: readonly string[];
}

const urls = createUrls('/');

/** The host to resolve addresses against. Links to other hosts are external. */
const HOST = 'https://site.invalid';

/** Checks links against all addresses of a site, without its base path. */
export class SiteLinks {
  readonly #paths: ReadonlySet<string>;
  /** The reasons why pages and files are left out, by their paths. */
  readonly #leftOut: ReadonlyMap<string, string>;
  readonly #roles: ReadonlyMap<string, Role>;
  readonly #guides: ReadonlyMap<string, GuideAnchors>;

  /** `files` are the owner's files, such as `handbook.pdf`. */
  constructor(catalogue: Catalogue, guides: readonly GuideAnchors[], files: readonly string[] = []) {
    const ids = guides.map(({ id }) => id);
    this.#paths = new Set([
      ...pagePaths(catalogue, ids, urls),
      ...filePaths(catalogue, ids, urls),
      ...Object.keys(movesOf(catalogue, '/', catalogue.site)),
      ...files.map(urls.file),
    ]);
    this.#leftOut = leftOut(catalogue, this.#paths);
    this.#roles = byEveryId(catalogue.roles);
    this.#guides = new Map(guides.map((guide) => [urls.guide(guide.id), guide]));
  }

  /** Returns the fault of a link on a page, or undefined if it is valid or external. */
  faultOf(address: string, page: string): LinkFault | undefined {
    if (!URL.canParse(address, HOST + page)) return undefined;
    const { origin, pathname, searchParams, hash } = new URL(address, HOST + page);
    if (origin !== HOST) return undefined;
    const path = decode(pathname);
    if (!this.#paths.has(path)) return { isDead: true, message: this.#explainDead(address, path) };
    const missing = this.#missingPart(path, decode(hash.slice(1))) ?? this.#missingSide(path, searchParams);
    return missing === undefined ? undefined : { isDead: false, message: `the link "${address}" ${missing}` };
  }

  #explainDead(address: string, path: string): string {
    const why = this.#leftOut.get(path);
    if (why !== undefined) {
      const what = path.endsWith('/') ? 'page' : 'file';
      return `the link "${address}" points to a ${what} that is left out, since ${why}`;
    }
    // Texts seldom link to the Markdown of a page, whose path is similar to many others.
    const known = [...this.#paths].filter((other) => !other.endsWith('/index.md'));
    const near = this.#paths.has(`${path}/`) ? `${path}/` : closest(path, known);
    const hint = near === undefined ? ': correct or remove it' : `; did you mean "${near}"?`;
    return `the link "${address}" does not point to a page of this site${hint}`;
  }

  /** Describes a fragment that is missing on a page. Returns undefined if it exists or cannot be checked. */
  #missingPart(path: string, fragment: string): string | undefined {
    const guide = this.#guides.get(path);
    if (guide && fragment !== '' && !guide.anchors.includes(fragment)) {
      const near = closest(fragment, guide.anchors);
      return `does not name a heading of that guide${near === undefined ? '' : `; did you mean "#${near}"?`}`;
    }
    const [, roleId = ''] = /^\/roles\/([^/]+)\/(?:matrix\/)?$/.exec(path) ?? [];
    const role = this.#roles.get(roleId);
    return role && missingInMatrix(role, fragment);
  }

  /** Describes a side of a comparison that does not exist. */
  #missingSide(path: string, parameters: URLSearchParams): string | undefined {
    if (path !== urls.compare()) return undefined;
    const missing = ['from', 'to'].map((name) => parameters.get(name)).find((side) => !this.#hasSide(side));
    return typeof missing === 'string'
      ? `compares with "${missing}", which is not a level of a role`
      : undefined;
  }

  #hasSide(side: string | null): boolean {
    if (side === null) return true;
    const [roleId = '', levelId = ''] = side.split('.');
    return this.#roles.get(roleId)?.levels.some((level) => everyId(level).includes(levelId)) === true;
  }
}

/** Returns the reasons why pages and files of parts are left out, by their current and former paths. */
function leftOut(catalogue: Catalogue, there: ReadonlySet<string>): Map<string, string> {
  const { site } = catalogue;
  const whole = { ...catalogue, site: { ...site, parts: { ...site.parts, pdfs: true } } };
  const all = PARTS.flatMap((part) =>
    [...pagePathsOf(part, whole, urls), ...filePathsOf(part, whole, urls)].map((path) => ({ part, path })),
  );
  const why = new Map(
    all.filter(({ path }) => !there.has(path)).map(({ part, path }) => [path, explainOff(site, part)]),
  );
  for (const [from, to] of Object.entries(movesOf(catalogue, '/', undefined))) {
    const reason = why.get(to);
    if (reason !== undefined) why.set(from, reason);
  }
  return why;
}

/** Describes a fragment that is missing in a role's matrix. Ignores fragments of other parts of the page. */
function missingInMatrix(role: Role, fragment: string): string | undefined {
  const rows = role.matrix.flatMap((section) => section.rows);
  const rowOf = (id: string) => rows.find(({ skill }) => everyId(skill).includes(id));
  const [, part, id = ''] = /^(row|domain):(.+)$/.exec(fragment) ?? [];
  if (part === 'domain') {
    const isThere = role.matrix.some(({ domain }) => everyId(domain).includes(id));
    return isThere ? undefined : `names the domain "${id}", in which ${role.name} requires nothing`;
  }
  const [, skillId = id, levelId] = /^([\w-]+)\.([\w-]+)$/.exec(fragment) ?? [];
  if (skillId === '') return undefined;
  const row = rowOf(skillId);
  const isAsked =
    levelId === undefined || row?.cells.some((cell) => cell && everyId(cell.level).includes(levelId));
  if (row && isAsked === true) return undefined;
  return `names a skill or level that ${role.name} does not require`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
