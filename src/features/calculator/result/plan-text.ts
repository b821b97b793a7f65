import { escapeLine } from '#catalogue/text/escape-markdown.ts';
import { stepAt } from '#catalogue/assessment/assess.ts';
import { planMarkdown, type PlanInput } from '#catalogue/assessment/plan.ts';
import type { Urls } from '#catalogue/publish/urls.ts';

/** Finds the element with the bar of a step, by its skill and lowest level; undefined if the step has no text. */
export type CriterionAt = (skillId: string, levelId: string) => HTMLElement | undefined;

/** Returns the reader's plan as Markdown, with the bars as on the page. */
export function planOf(
  criterionAt: CriterionAt,
  urls: Urls,
  input: Omit<PlanInput, 'requirementOf'>,
): string {
  const { role, rows } = input.assessed;
  return planMarkdown({
    ...input,
    requirementOf: (skillId, levelId) => {
      const steps = rows.find(({ skill }) => skill.id === skillId)?.steps ?? [];
      const level = role.levels.findIndex(({ id }) => id === levelId);
      const lowest = role.levels[steps[stepAt(steps, level)]?.levels[0] ?? -1]?.id ?? '';
      const text = criterionAt(skillId, lowest)?.textContent ?? '';
      return {
        text: escapeLine(text.replaceAll(/\s+/g, ' ').trim()),
        address: new URL(urls.requirement(role.id, skillId, levelId), location.href).href,
      };
    },
  });
}
