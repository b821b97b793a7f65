import type { EntryOf } from '#catalogue/schemas/content-file.ts';
import type { Linker } from './linker.ts';

/** Reports codes that several files of one kind use, at each file but the first. */
export function reportRepeatedCodes(
  linker: Linker,
  entries: readonly (EntryOf<'skill'> | EntryOf<'role'> | EntryOf<'domain'>)[],
): void {
  const fileByCode = new Map<string, string>();
  for (const { kind, file, value } of entries) {
    if (value.code === undefined) continue;
    const first = fileByCode.get(value.code);
    if (first === undefined) {
      fileByCode.set(value.code, file);
    } else {
      const message = `the code "${value.code}" is already used by the ${kind} in ${first}: change one of them, or leave it out`;
      linker.problem(file, ['code'], message);
    }
  }
}
