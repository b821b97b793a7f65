import type { Level, MatrixRow, Requirement, Role } from '#catalogue/model/catalogue.ts';
import { pathsOf, tracksOf } from '#catalogue/levels/tracks.ts';
import { stepsOf, type Step } from '#catalogue/levels/steps.ts';
import { placeOnPath, type StepPlace } from './step-places.ts';

/** A step that a question offers. */
export interface OfferedStep {
  /** The requirement of the lowest level. */
  requirement: Requirement;
  /** The names of the levels on the first path with this step, such as `Senior, Lead`. */
  name: string;
  /** The place on the first path; undefined if the step is on another track. */
  place: StepPlace | undefined;
}

export interface OfferedTrack {
  /** The id of the top level of the path. */
  id: string;
  name: string;
}

/**
 * Returns the distinct steps of a row on all paths of its role, in the order of the levels. A level begins the same step on
 * each of its paths, since the levels below it are the same.
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

/** Returns the paths of a role, named after the tracks in which they end; a single one if there are no tracks. */
export function offeredTracks(role: Role): OfferedTrack[] {
  const tracks = tracksOf(role);
  return pathsOf(role).flatMap((path) => {
    const top = path.at(-1);
    const track = tracks.find(({ levels }) => levels.some((level) => level === top));
    return top ? [{ id: top.id, name: track?.name ?? top.name }] : [];
  });
}

/** Returns the highest number of steps that any row has on any path. */
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
