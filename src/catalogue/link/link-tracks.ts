import type { Level } from '#catalogue/model/catalogue.ts';
import { didYouMeanOneOfItems } from '#catalogue/text/meant-id.ts';
import type { Linker } from './linker.ts';

/**
 * Links each level to the one below it. Returns the levels track by track, each after all those below it. Reports an
 * unknown `after`, and levels that follow each other in a circle.
 */
export function linkTracks(linker: Linker, file: string, listed: readonly Level[]): Level[] {
  const byId = new Map(listed.map((level) => [level.id, level]));
  listed.forEach((level, index) => {
    const { id, after } = level;
    if (after !== undefined && !byId.has(after)) {
      linker.reportUnknown('level', after, listed, { file, path: ['levels', id, 'after'] }, () => {
        return `the role has no level "${after}"${didYouMeanOneOfItems(after, listed)}`;
      });
    }
    level.below = byId.get(after ?? '') ?? listed[index - 1];
  });
  reportCircles(linker, file, listed);
  const ordered = listed
    .filter(({ below }) => below === undefined)
    .flatMap((level) => withAbove(level, listed));
  ordered.forEach((level, index) => (level.index = index));
  return ordered;
}

/** Reports each circle once, and breaks it so that the other checks of the role can run. */
function reportCircles(linker: Linker, file: string, levels: readonly Level[]): void {
  for (const level of levels) {
    const circle = circleFrom(level);
    if (circle === undefined) continue;
    // The circle's first listed level must have an "after", since by default it would follow an earlier level.
    linker.problem(file, ['levels', level.id, 'after'], explainCircle(circle));
    level.below = undefined;
  }
}

function explainCircle(circle: readonly Level[]): string {
  const ids = circle.map(({ id }) => id);
  if (ids.length === 1) {
    return `the level "${ids.join()}" comes after itself: name the level before it, or leave "after" out`;
  }
  const names = [...ids, ...ids.slice(0, 1)].reverse().join(', ');
  const isPlain = circle.every(({ after }) => after !== undefined);
  const hint = isPlain ? '' : '; a level without it comes after the one listed before';
  return `the levels come after each other in a circle (${names}): change one "after"${hint}`;
}

/** Returns the circle that contains a level, starting with the level itself. */
function circleFrom(level: Level): Level[] | undefined {
  const seen = [level];
  for (let below = level.below; below !== undefined; below = below.below) {
    if (below === level) return seen;
    // This circle lies below the level and does not contain it.
    if (seen.includes(below)) return undefined;
    seen.push(below);
  }
  return undefined;
}

function withAbove(level: Level, levels: readonly Level[]): Level[] {
  return [
    level,
    ...levels.filter(({ below }) => below === level).flatMap((above) => withAbove(above, levels)),
  ];
}
