import { createUrls, domainAnchor, levelAnchor, requirementAnchor, rowAnchor } from './urls.ts';

/** A change of an id. The change of a level's id applies to some roles, given by their ids. */
export type Renaming =
  | { kind: 'skill' | 'role' | 'domain' | 'family' | 'proficiency'; from: string; to: string }
  | { kind: 'level'; from: string; to: string; roles: ReadonlySet<string> };

const urls = createUrls('/');

/** Replaces a renamed id in an address of the site, such as `/roles/mlops-engineer/#mlflow.senior`. */
export function renameInAddress(address: string, renaming: Renaming): string {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address) ?? [];
  const anchor = fragment === '' ? '' : `#${renameAnchor(fragment.slice(1), path, renaming)}`;
  return renamePath(path, renaming) + renameSides(query, renaming) + anchor;
}

function renamePath(path: string, renaming: Renaming): string {
  for (const [before, after] of movedPaths(renaming)) {
    if (path === before || (before.endsWith('/') && `${path}/`.startsWith(before))) {
      return after.slice(0, path.length === before.length - 1 ? -1 : undefined) + path.slice(before.length);
    }
  }
  return path;
}

/** Returns the paths of pages and files before and after a change. The path of a page includes all paths below it. */
function movedPaths(renaming: Renaming): (readonly [before: string, after: string])[] {
  const { kind, from, to } = renaming;
  const moved = (path: (id: string) => string) => [path(from), path(to)] as const;
  switch (kind) {
    case 'skill':
      return [moved(urls.skill), moved(urls.skillJson)];
    case 'role':
      return [moved(urls.role), moved(urls.roleJson), moved(urls.roleCsv), moved(urls.roleExcelCsv)];
    case 'domain':
      return [moved(urls.domain)];
    case 'family':
      return [moved(urls.family)];
    case 'level':
      return [...renaming.roles].map((role) => moved((level) => urls.level(role, level)));
    case 'proficiency':
      return [];
  }
}

function renameAnchor(anchor: string, path: string, renaming: Renaming): string {
  const { kind, from, to } = renaming;
  const [skill = '', level] = anchor.split('.');
  if (kind === 'skill') {
    if (anchor === rowAnchor(from)) return rowAnchor(to);
    return level !== undefined && skill === from ? requirementAnchor(to, level) : anchor;
  }
  if (kind === 'domain') return anchor === domainAnchor(from) ? domainAnchor(to) : anchor;
  if (kind !== 'level' || ![...renaming.roles].some((role) => path.startsWith(urls.role(role))))
    return anchor;
  if (anchor === levelAnchor(from)) return levelAnchor(to);
  return level === from ? requirementAnchor(skill, to) : anchor;
}

function renameSides(query: string, renaming: Renaming): string {
  const { kind, from, to } = renaming;
  return query.replace(
    /((?:from|to)=)([a-z0-9-]+)\.([a-z0-9-]+)/g,
    (side, name: string, role: string, level: string) => {
      if (kind === 'role' && role === from) return `${name}${to}.${level}`;
      if (kind === 'level' && level === from && renaming.roles.has(role)) return `${name}${role}.${to}`;
      return side;
    },
  );
}
