import { placeOf } from '#reader/content-places.ts';
import type { ContentSource } from '#reader/content-source.ts';
import type { RenameKind } from './find-renaming.ts';

/** Returns the files in the folder of the renamed id that are not content. */
export function filesLeftBehind(source: ContentSource, kind: RenameKind, id: string): string[] {
  const folders: Partial<Record<RenameKind, string>> = { role: `roles/${id}/`, domain: `skills/${id}/` };
  const folder = folders[kind];
  if (folder === undefined) return [];
  return source.list().filter((file) => file.startsWith(folder) && !placeOf(file));
}
