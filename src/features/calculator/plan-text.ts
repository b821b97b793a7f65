import { escapeLine } from '#catalogue/text/escape-markdown.ts';
import { stepAt } from '#catalogue/assessment/assess.ts';
import { planMarkdown, type PlanInput } from '#catalogue/assessment/plan.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import { criterionAt } from './questions/criterion.ts';

/** The reader's plan as Markdown, with the bars of the questions inside `root`. */
export function planOf(root: HTMLElement, urls: Urls, input: Omit<PlanInput, 'requirementOf'>): string {
  const { role, rows } = input.assessed;
  return planMarkdown({
    ...input,
    requirementOf: (skillId, levelId) => {
      const steps = rows.find(({ skill }) => skill.id === skillId)?.steps ?? [];
      const level = role.levels.findIndex(({ id }) => id === levelId);
      const lowest = role.levels[steps[stepAt(steps, level)]?.levels[0] ?? -1]?.id ?? '';
      const text = criterionAt(root, skillId, lowest)?.textContent ?? '';
      return {
        text: escapeLine(text.replaceAll(/\s+/g, ' ').trim()),
        address: new URL(urls.requirement(role.id, skillId, levelId), location.href).href,
      };
    },
  });
}
