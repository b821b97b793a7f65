import { requirementBelow } from './mandatory-from-here.ts';
import { climbBetween, type Climb } from './steps.ts';
import type { Level, Proficiency, Requirement, Role } from '#catalogue/model/catalogue.ts';
import { requirementsAt } from '#catalogue/model/counts.ts';

/** How one requirement differs from the same row's at the level below on its path. */
export interface RequirementStep {
  requirement: Requirement;
  /** The requirement at the nearest level below that has one; undefined where the skill is new. */
  below?: Requirement | undefined;
  /** Undefined where the skill is new. */
  climb?: Climb | undefined;
  isNewlyMandatory: boolean;
}

/** What changes at a level: each requirement stands in exactly one list. */
export interface LevelStep {
  newlyMandatory: RequirementStep[];
  deeper: RequirementStep[];
  raised: RequirementStep[];
  added: RequirementStep[];
  kept: RequirementStep[];
  /** Asked at the level below and no longer here. */
  dropped: Requirement[];
}

/** Compares a requirement with the nearest one below on its path; `scale` is lowest first. */
export function requirementStep(requirement: Requirement, scale: readonly Proficiency[]): RequirementStep {
  const below = requirementBelow(requirement);
  return {
    requirement,
    below,
    climb: below && climbBetween(below, requirement, scale),
    isNewlyMandatory: requirement.mandatory && below?.mandatory !== true,
  };
}

/** What changes from the level below to this one. */
export function levelStep(role: Role, level: Level, scale: readonly Proficiency[]): LevelStep {
  const result: LevelStep = { newlyMandatory: [], deeper: [], raised: [], added: [], kept: [], dropped: [] };
  for (const requirement of requirementsAt(role, level)) {
    const step = requirementStep(requirement, scale);
    listFor(result, step).push(step);
  }
  if (level.below) {
    result.dropped = requirementsAt(role, level.below).filter(
      ({ row }) => row.cells[level.index] === undefined,
    );
  }
  return result;
}

function listFor(result: LevelStep, { climb, isNewlyMandatory }: RequirementStep): RequirementStep[] {
  if (isNewlyMandatory) return result.newlyMandatory;
  if (climb === undefined) return result.added;
  return { deeper: result.deeper, raised: result.raised, same: result.kept }[climb];
}
