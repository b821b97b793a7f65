import type { ContentFile } from './content-file.ts';
import { parseEntry } from './parse-entry.ts';
import { createUrls, type Urls } from './urls.ts';

/**
 * Where the pages of renamed roles and skills have gone: old path, without a base, to new path, with it.
 * Files that do not parse and files of other kinds are passed over.
 */
export function redirectsOf(files: readonly ContentFile[], base: string): Record<string, string> {
  const [from, to] = [createUrls('/'), createUrls(base)];
  return Object.fromEntries(files.flatMap((file) => movesOf(file, from, to)));
}

function movesOf(file: ContentFile, from: Urls, to: Urls): [string, string][] {
  const parsed = parseEntry(file);
  if (!parsed.ok) return [];
  const { entry } = parsed;
  if (entry.kind === 'skill') {
    return entry.value.former_ids.flatMap((id): [string, string][] => [
      [from.skill(id), to.skill(entry.id)],
      [from.skillHistory(id), to.skillHistory(entry.id)],
    ]);
  }
  if (entry.kind !== 'role') return [];
  const levels = Object.keys(entry.value.levels);
  return entry.value.former_ids.flatMap((id): [string, string][] => [
    [from.role(id), to.role(entry.id)],
    [from.matrix(id), to.matrix(entry.id)],
    [from.calculator(id), to.calculator(entry.id)],
    [from.roleHistory(id), to.roleHistory(entry.id)],
    ...levels.map((level): [string, string] => [from.level(id, level), to.level(entry.id, level)]),
  ]);
}
