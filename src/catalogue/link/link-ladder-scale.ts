import type { LadderLevel, Proficiency } from '../catalogue.ts';
import type { EntryOf } from '../content-file.ts';
import { shortLevelName } from '../level-name.ts';
import { findRepeats, type Linker } from './linker.ts';

/** The default levels, lowest first; reports ids that repeat. */
export function linkLadder(linker: Linker, [entry]: EntryOf<'ladder'>[]): LadderLevel[] {
  const levels = entry?.value ?? [];
  reportRepeats(
    linker,
    entry?.file ?? '',
    'id',
    levels.map(({ id }) => id),
  );
  return levels.map((level) => ({ ...level, short: level.short ?? shortLevelName(level.name) }));
}

/** The proficiencies, lowest first; reports ids and letters that repeat. */
export function linkScale(linker: Linker, [entry]: EntryOf<'scale'>[]): Proficiency[] {
  const scale = entry?.value ?? [];
  reportRepeats(
    linker,
    entry?.file ?? '',
    'id',
    scale.map(({ id }) => id),
  );
  reportRepeats(
    linker,
    entry?.file ?? '',
    'letter',
    scale.map(({ letter }) => letter),
  );
  return scale;
}

function reportRepeats(linker: Linker, file: string, field: string, values: string[]): void {
  for (const [value, positions] of findRepeats(values)) {
    for (const position of positions) {
      linker.problem(file, [position, field], `the ${field} "${value}" is used twice: choose another`);
    }
  }
}
