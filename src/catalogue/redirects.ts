import type { ContentFile } from './content-file.ts';
import { parseEntry } from './parse-entry.ts';
import { createUrls } from './urls.ts';

/** Roles and skills with the ids that they had before; a catalogue is such a thing. */
export interface Renamed {
  roles: readonly { id: string; formerIds: readonly string[]; levels: readonly { id: string }[] }[];
  skills: readonly { id: string; formerIds: readonly string[] }[];
}

/** What has been renamed according to files of content; files that do not parse and those of other kinds are passed over. */
export function renamedIn(files: readonly ContentFile[]): Renamed {
  const entries = files.map(parseEntry).flatMap((parsed) => (parsed.ok ? [parsed.entry] : []));
  return {
    roles: entries
      .filter((entry) => entry.kind === 'role')
      .map(({ id, value }) => ({
        id,
        formerIds: value.former_ids,
        levels: Object.keys(value.levels).map((level) => ({ id: level })),
      })),
    skills: entries
      .filter((entry) => entry.kind === 'skill')
      .map(({ id, value }) => ({ id, formerIds: value.former_ids })),
  };
}

/** Where the pages of renamed roles and skills have gone: old path to new path, both under the base path. */
export function movesOf({ roles, skills }: Renamed, base: string): Record<string, string> {
  const urls = createUrls(base);
  return Object.fromEntries([
    ...skills.flatMap(({ id, formerIds }) =>
      formerIds.flatMap((former): [string, string][] => [
        [urls.skill(former), urls.skill(id)],
        [urls.skillHistory(former), urls.skillHistory(id)],
      ]),
    ),
    ...roles.flatMap(({ id, formerIds, levels }) =>
      formerIds.flatMap((former): [string, string][] => [
        [urls.role(former), urls.role(id)],
        [urls.matrix(former), urls.matrix(id)],
        [urls.calculator(former), urls.calculator(id)],
        [urls.roleHistory(former), urls.roleHistory(id)],
        ...levels.map((level): [string, string] => [urls.level(former, level.id), urls.level(id, level.id)]),
      ]),
    ),
  ]);
}

/**
 * The same as rules for hosts that redirect by themselves, files beside the pages included (`/roles/old/* /roles/new/:splat
 * 301`), a line each; an empty text where nothing was renamed.
 * https://docs.netlify.com/manage/routing/redirects/overview/
 */
export function formatHostRedirects({ roles, skills }: Renamed, base: string): string {
  const urls = createUrls(base);
  const moves = [
    ...skills.flatMap(({ id, formerIds }) => formerIds.map((former) => [urls.skill(former), urls.skill(id)])),
    ...roles.flatMap(({ id, formerIds }) => formerIds.map((former) => [urls.role(former), urls.role(id)])),
  ];
  return moves.map(([from = '', to = '']) => `${from}* ${to}:splat 301\n`).join('');
}
