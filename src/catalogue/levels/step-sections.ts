import type { Requirement } from '#catalogue/model/catalogue.ts';
import type { LevelStep, RequirementStep } from './level-steps.ts';

/** A part of what changes at a level, as a page shows it. */
export interface StepSection {
  /** The fragment of its part of the page. */
  id: 'newly-mandatory' | 'deeper' | 'raised' | 'new' | 'stays' | 'no-longer-asked';
  name: string;
  /** The words after its count: `8 mandatory from here on`, `2 stay`. */
  counted: string;
  /** Those of this level; those of the level below in what is no longer asked. */
  requirements: Requirement[];
}

/** The parts of a step that have something to show: newly mandatory first, what ends last. */
export function stepSections({
  newlyMandatory,
  deeper,
  raised,
  added,
  kept,
  dropped,
}: LevelStep): StepSection[] {
  const sections: StepSection[] = [
    {
      id: 'newly-mandatory',
      name: 'Mandatory from here on',
      counted: 'mandatory from here on',
      requirements: requirementsOf(newlyMandatory),
    },
    { id: 'deeper', name: 'Deeper', counted: 'deeper', requirements: requirementsOf(deeper) },
    { id: 'raised', ...wordsForRaised(raised), requirements: requirementsOf(raised) },
    { id: 'new', name: 'New', counted: 'new', requirements: requirementsOf(added) },
    {
      id: 'stays',
      name: 'What stays',
      counted: kept.length === 1 ? 'stays' : 'stay',
      requirements: requirementsOf(kept),
    },
    { id: 'no-longer-asked', name: 'No longer asked', counted: 'no longer asked', requirements: dropped },
  ];
  return sections.filter(({ requirements }) => requirements.length > 0);
}

function requirementsOf(steps: readonly RequirementStep[]): Requirement[] {
  return steps.map(({ requirement }) => requirement);
}

/** Another text mostly asks for more; where a proficiency falls, the words say so. */
function wordsForRaised(raised: readonly RequirementStep[]): { name: string; counted: string } {
  const isLess = raised.some(({ requirement, below }) => requirement.proficiency !== below?.proficiency);
  return isLess
    ? { name: 'Raised or changed', counted: 'raised or changed' }
    : { name: 'Raised', counted: 'raised' };
}
