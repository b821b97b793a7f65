import type { Paper, PrintedDocument } from './paper.ts';

/**
 * Every path of the site, root-relative, under the base path (`/` or `/project/`).
 * No other file spells a path; `createUrls('/')` gives paths without a base.
 */
export function createUrls(base: string) {
  const root = base.endsWith('/') ? base : `${base}/`;
  const page = (...segments: string[]): string =>
    `${root}${segments.map((segment) => `${segment}/`).join('')}`;
  const data = (file: string): string => `${root}data/v1/${file}`;
  return {
    base: root,
    home: root,
    roles: page('roles'),
    role: (role: string) => page('roles', role),
    matrix: (role: string) => page('roles', role, 'matrix'),
    calculator: (role: string) => page('roles', role, 'calculator'),
    /** Whether a path is that of a role's calculator. */
    isCalculator: (path: string) =>
      path.startsWith(root) && /^roles\/[^/]+\/calculator\/$/.test(path.slice(root.length)),
    /** The page on which a reader chooses the role to assess themselves for. */
    assess: page('assess'),
    /** The part of that page that opens files of answers. */
    openAnswers: `${page('assess')}#open`,
    /** The result of the reader's answers to a role. */
    result: (role: string) => `${page('roles', role, 'calculator')}#standing`,
    /** What became of a role. */
    roleHistory: (role: string) => page('roles', role, 'history'),
    /** The feed by which a role is watched. */
    roleFeed: (role: string) => `${page('roles', role)}feed.xml`,
    level: (role: string, level: string) => page('roles', role, 'levels', level),
    /** The page that a printed document of a role is made from. */
    print: (role: string, document: PrintedDocument = 'career-track') =>
      document === 'career-track' ? page('roles', role, 'print') : page('roles', role, 'print', 'review'),
    /** Whether a path is that of a page which documents or pictures are made from. */
    isPrint: (path: string) =>
      path.startsWith(root) && /^(?:roles\/[^/]+\/print|cards)\//.test(path.slice(root.length)),
    /** A printed document of a role as PDF. */
    careerTrack: (role: string, document: PrintedDocument = 'career-track', paper: Paper = 'a4') =>
      `${page('roles', role)}${document}${paper === 'a4' ? '' : `-${paper}`}.pdf`,
    /** The picture that stands for a role where its link is shared. */
    rolePicture: (role: string) => `${page('roles', role)}card.png`,
    /** The picture of a family, also for its skills. */
    familyPicture: (family: string) => `${page('families', family)}card.png`,
    /** The picture of the guides. */
    guidesPicture: `${page('guides')}card.png`,
    sitePicture: `${root}card.png`,
    /** The pages that the pictures are taken of. */
    siteCard: page('cards'),
    roleCard: (role: string) => page('cards', 'roles', role),
    familyCard: (family: string) => page('cards', 'families', family),
    guidesCard: page('cards', 'guides'),
    /** A skill's row in a role's matrix. */
    row: (role: string, skill: string) => `${page('roles', role)}#${rowAnchor(skill)}`,
    /** A requirement's permalink: opens its details in the matrix. */
    requirement: (role: string, skill: string, level: string) =>
      `${page('roles', role)}#${requirementAnchor(skill, level)}`,
    /** A requirement's text in the full matrix. */
    matrixText: (role: string, skill: string, level: string) =>
      `${page('roles', role, 'matrix')}#${requirementAnchor(skill, level)}`,
    /** Two sides beside each other, of which either may still be open: a role at a level. */
    compare: (from?: RoleLevelIds, to?: RoleLevelIds) => `${page('compare')}${compareQuery(from, to)}`,
    /** The roles that fit the reader's answers. */
    match: page('match'),
    skills: page('skills'),
    skill: (skill: string) => page('skills', skill),
    skillHistory: (skill: string) => page('skills', skill, 'history'),
    skillFeed: (skill: string) => `${page('skills', skill)}feed.xml`,
    /** What became of the whole catalogue. */
    changes: page('changes'),
    siteFeed: `${root}feed.xml`,
    /** Open and decided proposals. */
    proposals: page('proposals'),
    /** Which skills are due for review. */
    reviews: page('reviews'),
    /** What is done so that everybody can use the site, and what is missing. */
    accessibility: page('accessibility'),
    domains: page('domains'),
    domain: (domain: string) => page('domains', domain),
    family: (family: string) => page('families', family),
    search: page('search'),
    /** The names that the search suggests: a part of the search, not of the published data. */
    searchNames: `${page('search')}names.json`,
    searchFor: (query: string) => `${page('search')}?q=${encodeURIComponent(query)}`,
    /** The folder of the search index and its script. */
    searchIndex: `${root}pagefind/`,
    guides: page('guides'),
    guide: (guide: string) => page('guides', guide),
    /** The name and the icons of an installed copy of the site. */
    manifest: `${root}site.webmanifest`,
    data: page('data'),
    catalogueJson: data('catalogue.json'),
    catalogueCsv: data('catalogue.csv'),
    /** What every role asks, in short: what comparison and match compute with. */
    asksJson: data('asks.json'),
    roleJson: (role: string) => data(`roles/${role}.json`),
    roleCsv: (role: string) => data(`roles/${role}.csv`),
    skillJson: (skill: string) => data(`skills/${skill}.json`),
    schema: (kind: string) => data(`schemas/${kind}.schema.json`),
    /** The JSON Schema of a kind of data file. */
    dataSchema: (kind: string) => data(`schemas/data/${kind}.schema.json`),
    file: (name: string) => `${root}${name}`,
  } as const;
}

/** A role at one of its levels, by their ids. */
export interface RoleLevelIds {
  role: string;
  level: string;
}

export type Urls = ReturnType<typeof createUrls>;

/** The fragment of a requirement: `mlflow.senior`. */
export function requirementAnchor(skill: string, level: string): string {
  return `${skill}.${level}`;
}

/** The fragment of a skill's row: `row:mlflow`; the colon keeps it apart from every id of a page. */
export function rowAnchor(skill: string): string {
  return `row:${skill}`;
}

/** The fragment of a domain's part of a page: `domain:security`. */
export function domainAnchor(domain: string): string {
  return `domain:${domain}`;
}

/** The fragment of a level's part of a page: `level:senior`. */
export function levelAnchor(level: string): string {
  return `level:${level}`;
}

/** The parameters of a comparison: `?from=mlops-engineer.senior&to=mlops-engineer.lead`. */
function compareQuery(from?: RoleLevelIds, to?: RoleLevelIds): string {
  const sides = Object.entries({ from, to }).flatMap(([name, side]) =>
    side ? [`${name}=${side.role}.${side.level}`] : [],
  );
  return sides.length > 0 ? `?${sides.join('&')}` : '';
}
