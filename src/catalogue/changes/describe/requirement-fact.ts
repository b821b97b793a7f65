import type { RequirementChange, RequirementState } from '#catalogue/changes/diff/catalogue-diff.ts';
import type { CurrentNames } from '#catalogue/changes/diff/current-names.ts';
import type { ChangedText, ChangeFact } from './change-tree.ts';
import { describePresence } from './field-facts.ts';
import { joinWordings, wording, type Wording } from './wording.ts';

/** Describes a requirement that changed, under the present name of its skill. */
export function requirementFact(
  change: RequirementChange,
  names: CurrentNames,
  pathOf: (id: string) => string | undefined,
): ChangeFact {
  const { before, after } = change;
  const state = after ?? before;
  return {
    name: state ? `${names.skill(state.skill).name}, ${state.level.name}` : '',
    path: state && pathOf(state.id),
    group: state?.domain.name,
    says: describeRequirement(change),
    text: changedTextOf(change),
    requirement: change,
    facts: [],
  };
}

/** Returns the expectation of a requirement on both sides; undefined if it stayed the same. */
export function changedTextOf({ before, after }: RequirementChange): ChangedText | undefined {
  return before?.expects === after?.expects ? undefined : { before: before?.expects, after: after?.expects };
}

/** Describes the change of a requirement: `Working → Advanced (deeper); now mandatory`. */
export function describeRequirement({ before, after, direction }: RequirementChange): Wording {
  if (before === undefined) return after ? wording(`added, ${describeState(after)}`) : [];
  if (after === undefined) return wording(`removed (was ${describeState(before)})`);
  const isSameDepth = direction === undefined;
  const names = `${nameOfDepth(before)} → ${nameOfDepth(after)}`;
  const phrases = joinWordings(
    [
      isSameDepth ? [] : wording(direction === 'other' ? names : `${names} (${direction})`),
      before.mandatory === after.mandatory
        ? []
        : wording(after.mandatory ? 'now mandatory' : 'no longer mandatory', 'strong'),
      before.expects === after.expects
        ? []
        : wording(`text ${describePresence(before.expects, after.expects)}`),
    ],
    '; ',
  );
  return isSameDepth ? [...phrases, ...wording(` (${describeState(after)})`)] : phrases;
}

function describeState(state: RequirementState): string {
  return `${nameOfDepth(state)}${state.mandatory ? ', mandatory' : ''}`;
}

function nameOfDepth({ proficiency }: RequirementState): string {
  return proficiency?.name ?? 'without proficiency';
}
