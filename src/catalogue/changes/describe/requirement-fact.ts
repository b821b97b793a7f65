import type { RequirementChange, RequirementState } from '#catalogue/changes/diff/catalogue-diff.ts';
import type { CurrentNames } from '#catalogue/changes/diff/current-names.ts';
import type { ChangedText, ChangeFact } from './change-tree.ts';
import { describePresence } from './field-facts.ts';
import { joinWordings, wording, type Wording } from './wording.ts';

/** Describes a changed requirement under the current name of its skill. */
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
    facts: exampleFacts(change),
  };
}

/** Returns the expectation of a requirement on both sides, or undefined if it is unchanged. */
export function changedTextOf({ before, after }: RequirementChange): ChangedText | undefined {
  return before?.expects === after?.expects ? undefined : { before: before?.expects, after: after?.expects };
}

/** Returns the examples of a requirement on both sides as paragraphs, or undefined if they are unchanged. */
export function changedExamplesOf({ before, after }: RequirementChange): ChangedText | undefined {
  const [earlier, later] = [before, after].map((state) => state?.examples?.join('\n\n'));
  return earlier === later ? undefined : { before: earlier, after: later };
}

function exampleFacts(change: RequirementChange): ChangeFact[] {
  const text = changedExamplesOf(change);
  // An added or removed requirement is described without its examples.
  if (text === undefined || change.kind !== 'changed') return [];
  return [{ name: 'Example', says: wording(describePresence(text.before, text.after)), text, facts: [] }];
}

/** Describes the change of a requirement: `Working → Advanced (deeper); now mandatory`. */
export function describeRequirement(change: RequirementChange): Wording {
  const { before, after, direction } = change;
  if (before === undefined) return after ? wording(joinPhrases(['added', describeState(after)])) : [];
  if (after === undefined) {
    const was = describeState(before);
    return wording(was === '' ? 'removed' : `removed (was ${was})`);
  }
  const examples = changedExamplesOf(change);
  const phrases = joinWordings(
    [
      describeDepth(change),
      before.mandatory === after.mandatory
        ? []
        : wording(after.mandatory ? 'now mandatory' : 'no longer mandatory', 'strong'),
      before.expects === after.expects
        ? []
        : wording(`text ${describePresence(before.expects, after.expects)}`),
      examples ? wording(`example ${describePresence(examples.before, examples.after)}`) : [],
    ],
    '; ',
  );
  // A change of `mandatory` is already described.
  const mandatory = after.mandatory && before.mandatory;
  const is = direction === undefined ? describeState({ ...after, mandatory }) : '';
  return is === '' ? phrases : [...phrases, ...wording(` (${is})`)];
}

function describeDepth({ before, after, direction }: RequirementChange): Wording {
  if (direction === undefined) return [];
  const [earlier, later] = [before?.proficiency?.name, after?.proficiency?.name];
  if (earlier === undefined || later === undefined) {
    return wording(`proficiency ${later ?? earlier ?? ''} ${describePresence(earlier, later)}`);
  }
  const names = `${earlier} → ${later}`;
  return wording(direction === 'other' ? names : `${names} (${direction})`);
}

function describeState({ proficiency, mandatory }: RequirementState): string {
  return joinPhrases([proficiency?.name ?? '', mandatory ? 'mandatory' : '']);
}

function joinPhrases(phrases: readonly string[]): string {
  return phrases.filter((phrase) => phrase !== '').join(', ');
}
