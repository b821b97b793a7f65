import { stepAt, type AssessedRole } from '#catalogue/assessment/assess.ts';
import { planMarkdown, type PlanInput } from '#catalogue/assessment/plan.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import { elementMarkdown } from '#browser/element-markdown.ts';

/** Finds the element with the bar of a step, by its skill and lowest level; undefined if the step has no text. */
export type CriterionAt = (skillId: string, levelId: string) => HTMLElement | undefined;

/** Returns a function that finds a requirement's bar as Markdown, by the ids of its skill and its level; empty if there is none. */
export function barFinder(
  criterionAt: CriterionAt,
  { role, rows }: AssessedRole,
): (skillId: string, levelId: string) => string {
  return (skillId, levelId) => {
    const steps = rows.find(({ skill }) => skill.id === skillId)?.steps ?? [];
    const level = role.levels.findIndex(({ id }) => id === levelId);
    const lowest = role.levels[steps[stepAt(steps, level)]?.levels[0] ?? -1]?.id ?? '';
    const bar = criterionAt(skillId, lowest);
    return bar === undefined ? '' : elementMarkdown(bar, location.href);
  };
}

/** Returns the reader's plan as Markdown, with the bars as on the page. */
export function planOf(
  criterionAt: CriterionAt,
  urls: Urls,
  input: Omit<PlanInput, 'requirementOf'>,
): string {
  const barOf = barFinder(criterionAt, input.assessed);
  return planMarkdown({
    ...input,
    requirementOf: (skillId, levelId) => ({
      text: barOf(skillId, levelId),
      address: new URL(urls.requirement(input.assessed.role.id, skillId, levelId), location.href).href,
    }),
  });
}
