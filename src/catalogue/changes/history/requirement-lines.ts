import type { RequirementChange, RequirementState } from '#catalogue/changes/diff/catalogue-diff.ts';
import type { ChangeLine } from './change-line.ts';
import { describeText } from './field-lines.ts';
import { textChangeOf } from './text-change.ts';

/**
 * One line for each requirement that changed: `MLflow, Senior: Working → Advanced (deeper); now mandatory`. `pathOf` says
 * where the requirement of an id stands now.
 */
export function requirementLines(
  changes: readonly RequirementChange[],
  pathOf: (id: string) => string | undefined,
): ChangeLine[] {
  return changes.flatMap((change) => {
    const { before, after } = change;
    const state = after ?? before;
    if (state === undefined) return [];
    return [
      {
        name: `${state.skill.name}, ${state.level.name}`,
        path: pathOf(state.id),
        says: describeRequirementChange(change),
        text: textChangeOf(before?.expects, after?.expects),
        lines: [],
      },
    ];
  });
}

/** What became of a requirement, in words. */
export function describeRequirementChange({ before, after, direction }: RequirementChange): string {
  if (before === undefined) return after ? `added, ${describeState(after)}` : '';
  if (after === undefined) return `removed (was ${describeState(before)})`;
  const isSameDepth = direction === undefined;
  const names = `${before.proficiency.name} → ${after.proficiency.name}`;
  const parts = [
    ...(isSameDepth ? [] : [direction === 'other' ? names : `${names} (${direction})`]),
    ...(before.mandatory === after.mandatory
      ? []
      : [after.mandatory ? 'now mandatory' : 'no longer mandatory']),
    ...(before.expects === after.expects ? [] : [`text ${describeText(before.expects, after.expects)}`]),
  ].join('; ');
  return isSameDepth ? `${parts} (${describeState(after)})` : parts;
}

function describeState({ proficiency, mandatory }: RequirementState): string {
  return `${proficiency.name}${mandatory ? ', mandatory' : ''}`;
}
