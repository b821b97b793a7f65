import type { ContentFile } from '#catalogue/schemas/content-file.ts';
import type { Site } from '#catalogue/model/catalogue.ts';
import { formerIdsOfLevels } from '#catalogue/model/former-levels.ts';
import { parseEntry } from '#catalogue/schemas/parse-entry.ts';
import { everyId, type Renamable } from '#catalogue/model/renames.ts';
import { hasPart, type Part } from '#catalogue/model/site-parts.ts';
import { createUrls } from './urls.ts';

/** Everything that has pages of its own, with the ids that it had before; a catalogue is such a thing. */
export interface Renamed {
  roles: readonly (Renamable & { levels: readonly Renamable[] })[];
  skills: readonly Renamable[];
  domains: readonly Renamable[];
  families: readonly Renamable[];
}

/** Returns what files of content say has been renamed; files that do not parse and those of other kinds are passed over. */
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
 * Returns where the pages of what was renamed have gone: old path to new path, both under the base path. Only pages of parts
 * that the site has count; without a site, those of all.
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
 * The same as rules for hosts that redirect by themselves, files beside the pages included (`/roles/old/* /roles/new/:splat
 * 301`), a line each; an empty text where nothing was renamed. The first rule that fits an address counts.
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

/** From each former id of some items to the present one, at each of the paths that such an item has. */
function movesTo(items: readonly Renamable[], paths: readonly ((id: string) => string)[]): Move[] {
  return items.flatMap(({ id, formerIds }) =>
    formerIds.flatMap((former) => paths.map((path): Move => [path(former), path(id)])),
  );
}

/** From the pages of levels under every id that the role and the level have or had. */
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
