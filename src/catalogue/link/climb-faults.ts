import type { ContentRuleId } from '#catalogue/model/content-rules.ts';
import type { Path } from '#catalogue/model/problem.ts';

/** What a level asks of a skill, as far as it may go down where the level rises. */
export interface ClimbStep {
  /** The id of the proficiency, where there is one. */
  proficiency?: string | undefined;
  mandatory: boolean;
}

/** Something that goes down as the level rises. */
export interface ClimbFault {
  rule: Extract<ContentRuleId, 'falling-proficiency' | 'lapsing-mandatory'>;
  /** Where it stands, below the requirement. */
  path: Path;
  message: string;
}

/**
 * What goes down from the nearest lower level that asks for a skill to this one; `scaleIds` are lowest first.
 * A proficiency that is not of the scale is neither above nor below another.
 */
export function climbFaults(
  below: ClimbStep | undefined,
  step: ClimbStep,
  scaleIds: readonly string[],
): ClimbFault[] {
  if (below === undefined) return [];
  const faults: ClimbFault[] = [];
  const [from, to] = [below.proficiency ?? '', step.proficiency ?? ''];
  const [lower, upper] = [scaleIds.indexOf(from), scaleIds.indexOf(to)];
  if (upper !== -1 && upper < lower) {
    const message = `the proficiency falls from ${from} to ${to} as the level rises: raise it here, or lower it below`;
    faults.push({ rule: 'falling-proficiency', path: ['proficiency'], message });
  }
  if (below.mandatory && !step.mandatory) {
    const message =
      'the skill is mandatory at the level below and optional here: add "mandatory: true", or make it optional below';
    faults.push({ rule: 'lapsing-mandatory', path: [], message });
  }
  return faults;
}
