import type { LadderLevel, Proficiency } from '#catalogue/model/catalogue.ts';
import type { EntryOf } from '#catalogue/schemas/content-file.ts';
import { shortLevelName } from '#catalogue/levels/level-name.ts';
import { claimsOfSteps, reportFormerIds } from './former-ids.ts';
import { findRepeats, type Linker } from './linker.ts';

/** Returns the levels of the ladder, lowest first. Reports repeated ids and former ids in use. */
export function linkLadder(linker: Linker, [entry]: EntryOf<'ladder'>[]): LadderLevel[] {
  if (entry === undefined) return [];
  const { file, value: levels } = entry;
  reportRepeats(
    linker,
    file,
    'id',
    levels.map(({ id }) => id),
  );
  reportFormerIds(linker, 'level', claimsOfSteps(file, 'level', levels));
  return levels.map(({ former_ids, ...level }) => ({
    ...level,
    short: level.short ?? shortLevelName(level.name),
    ownShort: level.short,
    formerIds: former_ids,
  }));
}

/** Returns the proficiencies, lowest first. Reports repeated ids, letters and values, and former ids in use. */
export function linkScale(linker: Linker, [entry]: EntryOf<'scale'>[]): Proficiency[] {
  if (entry === undefined) return [];
  const { file, value: scale } = entry;
  reportRepeats(
    linker,
    file,
    'id',
    scale.map(({ id }) => id),
  );
  reportRepeats(
    linker,
    file,
    'letter',
    scale.map(({ letter }) => letter),
  );
  reportRepeats(
    linker,
    file,
    'value',
    scale.map(({ value }) => value),
  );
  reportFormerIds(linker, 'proficiency', claimsOfSteps(file, 'proficiency', scale));
  return scale.map(({ former_ids, ...step }) => ({ ...step, formerIds: former_ids }));
}

function reportRepeats(
  linker: Linker,
  file: string,
  field: string,
  values: (string | number | undefined)[],
): void {
  for (const [value, positions] of findRepeats(values)) {
    for (const position of positions) {
      linker.problem(
        file,
        [position, field],
        `the ${field} "${String(value)}" is used twice: choose another`,
      );
    }
  }
}
