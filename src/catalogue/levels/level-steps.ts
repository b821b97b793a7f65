import { requirementBelow } from './mandatory-from-here.ts';
import { climbBetween, type Climb } from './steps.ts';
import type { Level, Proficiency, Requirement, Role } from '#catalogue/model/catalogue.ts';
import { requirementsAt } from '#catalogue/model/counts.ts';

/** A requirement and the one below it: the requirement of the same row at the nearest lower level that has one. */
export interface RequirementStep {
  requirement: Requirement;
  /** Undefined if the skill is new at this level. */
  below?: Requirement | undefined;
  /** Undefined if the skill is new at this level. */
  climb?: Climb | undefined;
  isNewlyMandatory: boolean;
}

/** The changes at a level, with each of its requirements in exactly one list. */
export interface LevelStep {
  newlyMandatory: RequirementStep[];
  deeper: RequirementStep[];
  raised: RequirementStep[];
  added: RequirementStep[];
  kept: RequirementStep[];
  /** Requirements of the level below that this level no longer has. */
  dropped: Requirement[];
}

/** Compares a requirement with the one below it. `scale` is lowest first. */
export function requirementStep(requirement: Requirement, scale: readonly Proficiency[]): RequirementStep {
  const below = requirementBelow(requirement);
  return {
    requirement,
    below,
    climb: below && climbBetween(below, requirement, scale),
    isNewlyMandatory: requirement.mandatory && below?.mandatory !== true,
  };
}

/** Lists the changes from the level below to this one. `scale` is lowest first. */
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
