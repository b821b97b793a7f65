import type { Paper, PrintedDocument } from './paper.ts';

/**
 * Returns all root-relative paths of the site under a base path such as `/` or `/project/`. No other file contains a path
 * of the site.
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
    isCalculator: (path: string) =>
      path.startsWith(root) && /^roles\/[^/]+\/calculator\/$/.test(path.slice(root.length)),
    /** The page for choosing a role for a self-assessment. */
    assess: page('assess'),
    /** The part of that page for opening files of answers. */
    openAnswers: `${page('assess')}#open`,
    /** The part of the calculator with the result. */
    result: (role: string) => `${page('roles', role, 'calculator')}#standing`,
    /** The part of a role's page with its levels. */
    roleLevels: (role: string) => `${page('roles', role)}#levels`,
    roleHistory: (role: string) => page('roles', role, 'history'),
    roleFeed: (role: string) => `${page('roles', role)}feed.xml`,
    level: (role: string, level: string) => page('roles', role, 'levels', level),
    /** The page from which a PDF of a role is printed. */
    print: (role: string, document: PrintedDocument = 'career-track') =>
      document === 'career-track' ? page('roles', role, 'print') : page('roles', role, 'print', 'review'),
    /** Returns whether a path belongs to a page for printing PDFs or taking pictures. */
    isPrint: (path: string) =>
      path.startsWith(root) && /^(?:roles\/[^/]+\/print|cards)\//.test(path.slice(root.length)),
    careerTrack: (role: string, document: PrintedDocument = 'career-track', paper: Paper = 'a4') =>
      `${page('roles', role)}${document}${paper === 'a4' ? '' : `-${paper}`}.pdf`,
    /** The preview picture of links to a role. */
    rolePicture: (role: string) => `${page('roles', role)}card.png`,
    /** The preview picture of links to a family or one of its skills. */
    familyPicture: (family: string) => `${page('families', family)}card.png`,
    guidesPicture: `${page('guides')}card.png`,
    sitePicture: `${root}card.png`,
    /** The pages from which these pictures are taken. */
    siteCard: page('cards'),
    roleCard: (role: string) => page('cards', 'roles', role),
    familyCard: (family: string) => page('cards', 'families', family),
    guidesCard: page('cards', 'guides'),
    row: (role: string, skill: string) => `${page('roles', role)}#${rowAnchor(skill)}`,
    /** The permalink of a requirement, which opens its details in the matrix. */
    requirement: (role: string, skill: string, level: string) =>
      `${page('roles', role)}#${requirementAnchor(skill, level)}`,
    /** The text of a requirement in the full matrix. */
    matrixText: (role: string, skill: string, level: string) =>
      `${page('roles', role, 'matrix')}#${requirementAnchor(skill, level)}`,
    /** The page that compares two levels. Either side may still be missing. */
    compare: (from?: RoleLevelIds, to?: RoleLevelIds) => `${page('compare')}${compareQuery(from, to)}`,
    /** The roles nearest to a reader. */
    match: page('match'),
    skills: page('skills'),
    skill: (skill: string) => page('skills', skill),
    skillHistory: (skill: string) => page('skills', skill, 'history'),
    skillFeed: (skill: string) => `${page('skills', skill)}feed.xml`,
    /** The history of the whole catalogue. */
    changes: page('changes'),
    siteFeed: `${root}feed.xml`,
    proposals: page('proposals'),
    /** The skills that are due for review. */
    reviews: page('reviews'),
    /** The accessibility statement. */
    accessibility: page('accessibility'),
    domains: page('domains'),
    domain: (domain: string) => page('domains', domain),
    family: (family: string) => page('families', family),
    search: page('search'),
    /** The names that the search suggests. The file is not part of the published data. */
    searchNames: `${page('search')}names.json`,
    searchFor: (query: string) => `${page('search')}?q=${encodeURIComponent(query)}`,
    /** The folder with the search index and its script. */
    searchIndex: `${root}pagefind/`,
    guides: page('guides'),
    guide: (guide: string) => page('guides', guide),
    /** The same contents as Markdown, for the path of a role, level, skill, domain or guide. */
    markdown: (path: string) => `${path}index.md`,
    /** The web app manifest. */
    manifest: `${root}site.webmanifest`,
    data: page('data'),
    catalogueJson: data('catalogue.json'),
    catalogueCsv: data('catalogue.csv'),
    /** The same CSV with a byte order mark, by which Excel recognizes UTF-8. */
    catalogueExcelCsv: data('catalogue.excel.csv'),
    /** The columns of the CSV files, under the name that programs for CSV on the Web look for beside a file. */
    csvMetadata: data('csv-metadata.json'),
    /** The requirements of all roles in short form, for comparison and match. */
    asksJson: data('asks.json'),
    roleJson: (role: string) => data(`roles/${role}.json`),
    roleCsv: (role: string) => data(`roles/${role}.csv`),
    roleExcelCsv: (role: string) => data(`roles/${role}.excel.csv`),
    skillJson: (skill: string) => data(`skills/${skill}.json`),
    schema: (kind: string) => data(`schemas/${kind}.schema.json`),
    dataSchema: (kind: string) => data(`schemas/data/${kind}.schema.json`),
    /** The list of documents in CASE, a format for exchanging competency frameworks. */
    caseDocuments: `${root}case/v1p1/CFDocuments.json`,
    casePackage: (identifier: string) => `${root}case/v1p1/CFPackages/${identifier}.json`,
    file: (name: string) => `${root}${name}`,
  } as const;
}

export interface RoleLevelIds {
  role: string;
  level: string;
}

export type Urls = ReturnType<typeof createUrls>;

/** Returns the fragment of a requirement: `mlflow.senior`. */
export function requirementAnchor(skill: string, level: string): string {
  return `${skill}.${level}`;
}

/** Returns the fragment of a skill's row: `row:mlflow`. The colon distinguishes it from all other ids of a page. */
export function rowAnchor(skill: string): string {
  return `row:${skill}`;
}

/** Returns the fragment of a domain's part of a page: `domain:security`. */
export function domainAnchor(domain: string): string {
  return `domain:${domain}`;
}

/** Returns the fragment of a level's part of a page: `level:senior`. */
export function levelAnchor(level: string): string {
  return `level:${level}`;
}

/** Returns the query of a comparison: `?from=mlops-engineer.senior&to=mlops-engineer.lead`. */
function compareQuery(from?: RoleLevelIds, to?: RoleLevelIds): string {
  const sides = Object.entries({ from, to }).flatMap(([name, side]) =>
    side ? [`${name}=${side.role}.${side.level}`] : [],
  );
  return sides.length > 0 ? `?${sides.join('&')}` : '';
}
