import type { Level, Proficiency, Requirement, Role } from '#catalogue/model/catalogue.ts';
import { requirementsAt } from '#catalogue/model/counts.ts';

/** How one requirement differs from the same skill's at the level below. */
export interface RequirementStep {
  requirement: Requirement;
  /** The requirement at the nearest lower level that has one; undefined where the skill is new. */
  below?: Requirement | undefined;
  isNew: boolean;
  isDeeper: boolean;
  isNewlyMandatory: boolean;
}

/** What changes at a level: each requirement stands in exactly one list. */
export interface LevelStep {
  newlyMandatory: RequirementStep[];
  deeper: RequirementStep[];
  added: RequirementStep[];
  kept: RequirementStep[];
  /** Asked at the level below and no longer here. */
  dropped: Requirement[];
}

/** Compares a requirement with the nearest lower level; `scale` is lowest first. */
export function requirementStep(requirement: Requirement, scale: readonly Proficiency[]): RequirementStep {
  const { row, level } = requirement;
  const below = row.cells.slice(0, level.index).findLast((cell) => cell !== undefined);
  return {
    requirement,
    below,
    isNew: below === undefined,
    isDeeper:
      below !== undefined && scale.indexOf(requirement.proficiency) > scale.indexOf(below.proficiency),
    isNewlyMandatory: requirement.mandatory && below?.mandatory !== true,
  };
}

/** What changes from the level below to this one. */
export function levelStep(role: Role, level: Level, scale: readonly Proficiency[]): LevelStep {
  const steps = requirementsAt(role, level).map((requirement) => requirementStep(requirement, scale));
  const below = role.levels[level.index - 1];
  const result: LevelStep = { newlyMandatory: [], deeper: [], added: [], kept: [], dropped: [] };
  for (const step of steps) listFor(result, step).push(step);
  if (below) {
    result.dropped = requirementsAt(role, below).filter(({ row }) => row.cells[level.index] === undefined);
  }
  return result;
}

function listFor(result: LevelStep, step: RequirementStep): RequirementStep[] {
  if (step.isNewlyMandatory) return result.newlyMandatory;
  if (step.isNew) return result.added;
  return step.isDeeper ? result.deeper : result.kept;
}

/** The step in one sentence: "From Working at Middle to Advanced, and mandatory from here on." */
export function describeStep({ requirement, below, isDeeper, isNewlyMandatory }: RequirementStep): string {
  const { proficiency, level } = requirement;
  if (below === undefined) {
    const start = level.index === 0 ? 'The first level' : 'New at this level';
    return isNewlyMandatory ? `${start}, and mandatory from here on.` : `${start}.`;
  }
  const move =
    isDeeper || proficiency !== below.proficiency
      ? `From ${below.proficiency.name} at ${below.level.name} to ${proficiency.name}`
      : `Still ${proficiency.name}, as at ${below.level.name}`;
  return isNewlyMandatory ? `${move}, and mandatory from here on.` : `${move}.`;
}
