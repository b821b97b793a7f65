import { placeOf } from '#reader/content-places.ts';
import type { ContentSource } from '#reader/content-source.ts';
import type { RenameKind } from './find-renaming.ts';

/** Returns files that are no content and lie in a folder that is called after what is renamed. */
export function filesLeftBehind(source: ContentSource, kind: RenameKind, id: string): string[] {
  const folder = { role: `roles/${id}/`, domain: `skills/${id}/` }[String(kind)];
  if (folder === undefined) return [];
  return source.list().filter((file) => file.startsWith(folder) && !placeOf(file));
}
