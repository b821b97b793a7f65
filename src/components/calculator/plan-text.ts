import type { Answers } from '#catalogue/assessment/answers.ts';
import { escapeLine } from '#catalogue/escape-markdown.ts';
import { gapsFor, nextLevel } from '#catalogue/assessment/gaps.ts';
import type { Grade } from '#catalogue/assessment/grade.ts';
import { planMarkdown } from '#catalogue/assessment/plan.ts';
import type { CalculatorData } from '#catalogue/data/calculator-data.ts';
import { createUrls, requirementAnchor } from '#catalogue/urls.ts';

/** The reader's plan as Markdown; `root` holds the texts of the requirements. */
export function planOf(root: HTMLElement, data: CalculatorData, grade: Grade, answers: Answers): string {
  const { role, scale, domains } = data;
  const urls = createUrls(root.dataset['base'] ?? '/');
  const target = nextLevel(grade) ?? role.levels.length - 1;
  const gaps = gapsFor(
    role,
    target,
    answers,
    scale.map(({ id }) => id),
  );
  return planMarkdown({
    role,
    grade,
    gaps,
    answers,
    scale,
    domains,
    requirementOf: (skill, level) => {
      const anchor = CSS.escape(requirementAnchor(skill, level));
      const template = root.querySelector<HTMLTemplateElement>(`template[data-text="${anchor}"]`);
      return {
        text: escapeLine((template?.content.textContent ?? '').replace(/\s+/g, ' ')),
        address: new URL(urls.requirement(role.id, skill, level), location.href).href,
      };
    },
  });
}
