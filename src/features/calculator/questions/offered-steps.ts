import type { Level, MatrixRow, Requirement, Role } from '#catalogue/model/catalogue.ts';
import { pathsOf, tracksOf } from '#catalogue/levels/tracks.ts';
import { stepsOf, type Step } from '#catalogue/levels/steps.ts';
import { placeOnPath, type StepPlace } from './step-places.ts';

/** A step as a question offers it. */
export interface OfferedStep {
  /** The requirement of its lowest level. */
  requirement: Requirement;
  /** The names of its levels on the first path that it is on: `Senior, Lead`. */
  name: string;
  /** Its place on the path that is shown at first; undefined where it is on another track. */
  place: StepPlace | undefined;
}

/** A path that a reader can choose. */
export interface OfferedTrack {
  /** The id of its top level. */
  id: string;
  name: string;
}

/**
 * The steps of a row on every path of its role, each once, in the order of the levels. A level begins the same step on each
 * path that it is on, since the levels below it are the same.
 */
export function offeredSteps(row: MatrixRow, paths: readonly Level[][]): OfferedStep[] {
  const byLevel = new Map<Level, OfferedStep>();
  for (const [index, path] of paths.entries()) {
    for (const { requirements } of stepsOf(row, path)) {
      const [requirement] = requirements;
      if (byLevel.has(requirement.level)) continue;
      const name = requirements.map(({ level }) => level.name).join(', ');
      const place = index === 0 ? placeOn(path, requirements) : undefined;
      byLevel.set(requirement.level, { requirement, name, place });
    }
  }
  return [...byLevel.values()].sort((a, b) => a.requirement.level.index - b.requirement.level.index);
}

/** The paths of a role by the tracks that they end in: one, unless it has tracks. */
export function offeredTracks(role: Role): OfferedTrack[] {
  const tracks = tracksOf(role);
  return pathsOf(role).flatMap((path) => {
    const top = path.at(-1);
    const track = tracks.find(({ levels }) => levels.some((level) => level === top));
    return top ? [{ id: top.id, name: track?.name ?? top.name }] : [];
  });
}

/** The most steps that a path of the role has in a row. */
export function mostSteps({ matrix }: Role, paths: readonly Level[][]): number {
  const rows = matrix.flatMap((section) => section.rows);
  return Math.max(0, ...rows.flatMap((row) => paths.map((path) => stepsOf(row, path).length)));
}

function placeOn(path: readonly Level[], [lowest, ...others]: Step['requirements']): StepPlace {
  const levels: [number, ...number[]] = [lowest.level.index, ...others.map(({ level }) => level.index)];
  return placeOnPath(
    levels,
    path.map(({ index }) => index),
  );
}
