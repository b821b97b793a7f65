import type { ContentFile } from '#catalogue/schemas/content-file.ts';
import type { Site } from '#catalogue/model/catalogue.ts';
import { formerIdsOfLevels } from '#catalogue/model/former-levels.ts';
import { parseEntry } from '#catalogue/schemas/parse-entry.ts';
import { everyId, type Renamable } from '#catalogue/model/renames.ts';
import { hasPart, type Part } from '#catalogue/model/site-parts.ts';
import { createUrls } from './urls.ts';

/** All items that have pages, with their current and former ids. A catalogue has this shape. */
export interface Renamed {
  roles: readonly (Renamable & { levels: readonly Renamable[] })[];
  skills: readonly Renamable[];
  domains: readonly Renamable[];
  families: readonly Renamable[];
}

/** Returns the current and former ids in content files. Ignores invalid files and files of other kinds. */
export function renamedIn(files: readonly ContentFile[]): Renamed {
  const entries = files
    .map((file) => parseEntry(file))
    .flatMap((parsed) => (parsed.ok ? [parsed.entry] : []));
  const ladder = entries
    .flatMap((entry) => (entry.kind === 'ladder' ? entry.value : []))
    .map(({ id, former_ids }) => ({ id, formerIds: former_ids }));
  const of = (kind: 'skill' | 'domain' | 'family'): Renamable[] =>
    entries.flatMap((entry) =>
      entry.kind === kind ? [{ id: entry.id, formerIds: entry.value.former_ids }] : [],
    );
  return {
    roles: entries.flatMap((entry) => {
      if (entry.kind !== 'role') return [];
      const { former_ids, levels } = entry.value;
      const own = Object.entries(levels).map(([id, level]) => ({ id, formerIds: level.former_ids }));
      const formerIds = formerIdsOfLevels(own, ladder);
      return [
        {
          id: entry.id,
          formerIds: former_ids,
          levels: own.map(({ id }, index) => ({ id, formerIds: formerIds[index] ?? [] })),
        },
      ];
    }),
    skills: of('skill'),
    domains: of('domain'),
    families: of('family'),
  };
}

/**
 * Returns the new paths of pages by their old paths, both with the base path. Leaves out pages of parts that `site` does
 * not have. Without `site`, includes all parts.
 */
export function movesOf(
  { roles, skills, domains, families }: Renamed,
  base: string,
  site: Site | undefined,
): Record<string, string> {
  const urls = createUrls(base);
  const has = (part: Part): boolean => site === undefined || hasPart(site, part);
  const calculators = has('calculator') ? [urls.calculator] : [];
  const histories = has('changes')
    ? { role: [urls.roleHistory], skill: [urls.skillHistory] }
    : { role: [], skill: [] };
  return Object.fromEntries([
    ...movesTo(domains, [urls.domain]),
    ...movesTo(families, [urls.family]),
    ...movesTo(skills, [urls.skill, ...histories.skill]),
    ...movesTo(roles, [urls.role, urls.matrix, ...calculators, ...histories.role]),
    ...roles.flatMap((role) => movesOfLevels(role, urls.level)),
  ]);
}

/**
 * Formats the same moves as a `_redirects` file for static hosts, which also covers other files. Each line is a rule
 * such as `/roles/old/* /roles/new/:splat 301`, and the first that matches applies.
 * https://docs.netlify.com/manage/routing/redirects/overview/
 */
export function formatHostRedirects({ roles, skills, domains, families }: Renamed, base: string): string {
  const urls = createUrls(base);
  const moves = [
    ...movesTo(domains, [urls.domain]),
    ...movesTo(families, [urls.family]),
    ...movesTo(skills, [urls.skill]),
    ...roles.flatMap(({ id, formerIds, levels }) =>
      movesOfLevels({ id, formerIds, levels: levels.filter(isRenamed) }, urls.level),
    ),
    ...movesTo(roles, [urls.role]),
  ];
  return moves.map(([from, to]) => `${from}* ${to}:splat 301\n`).join('');
}

type Move = [from: string, to: string];

/** Returns the moves from each former id of the items to the current one, for each of their pages. */
function movesTo(items: readonly Renamable[], paths: readonly ((id: string) => string)[]): Move[] {
  return items.flatMap(({ id, formerIds }) =>
    formerIds.flatMap((former) => paths.map((path): Move => [path(former), path(id)])),
  );
}

/** Returns the moves from every combination of current and former ids of a role and its levels. */
function movesOfLevels(
  role: Renamed['roles'][number],
  path: (role: string, level: string) => string,
): Move[] {
  return role.levels.flatMap((level) => {
    const now = path(role.id, level.id);
    const all = everyId(role).flatMap((roleId) => everyId(level).map((levelId) => path(roleId, levelId)));
    return all.filter((from) => from !== now).map((from): Move => [from, now]);
  });
}

function isRenamed({ formerIds }: Renamable): boolean {
  return formerIds.length > 0;
}
