import type { ContentRuleId } from '#catalogue/model/content-rules.ts';
import type { Path } from '#catalogue/model/problem.ts';

/** The parts of a requirement that should not fall from one level to the next. */
export interface ClimbStep {
  /** The id of the proficiency, if there is one. */
  proficiency?: string | undefined;
  mandatory: boolean;
}

/** A part of a requirement that falls as the level rises. */
export interface ClimbFault {
  rule: Extract<ContentRuleId, 'falling-proficiency' | 'lapsing-mandatory'>;
  /** Relative to the requirement. */
  path: Path;
  message: string;
}

/**
 * Finds the parts that fall from a requirement to the next one above it. `scaleIds` are lowest first. Proficiencies outside the
 * scale are not compared.
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
