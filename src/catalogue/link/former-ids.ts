import type { EntryOf } from '../content-file.ts';
import type { Linker } from './linker.ts';

/** Reports former ids that are an id in use, or that two files claim. */
export function reportFormerIds(
  linker: Linker,
  kind: 'skill' | 'role',
  entries: readonly (EntryOf<'skill'> | EntryOf<'role'>)[],
): void {
  const ownerById = new Map(entries.map(({ id, file }) => [id, file]));
  for (const { file, value } of entries) {
    value.former_ids.forEach((id, index) => {
      const owner = ownerById.get(id);
      if (owner !== undefined) {
        linker.problem(
          file,
          ['former_ids', index],
          `the ${kind} id "${id}" belongs to ${owner}: a former id must be free`,
        );
      }
      ownerById.set(id, file);
    });
  }
}
