import type { Answers } from '#catalogue/assessment/answers.ts';
import { escapeLine } from '#catalogue/text/escape-markdown.ts';
import { gapsFor, nextLevel } from '#catalogue/assessment/gaps.ts';
import type { Grade } from '#catalogue/assessment/grade.ts';
import { ownValue } from '#catalogue/model/own-value.ts';
import { planMarkdown } from '#catalogue/assessment/plan.ts';
import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import type { RequirementTexts } from '#catalogue/publish/data/requirement-texts.ts';
import { requirementAnchor, type Urls } from '#catalogue/publish/urls.ts';
import { parseHtml } from './parse-html.ts';

/** What a plan is written from, besides the answers. */
interface PlanContext {
  data: CalculatorData;
  urls: Urls;
  texts: RequirementTexts;
}

/** The reader's plan as Markdown. */
export function planOf({ data, urls, texts }: PlanContext, grade: Grade, answers: Answers): string {
  const { role, scale, domains } = data;
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
      const text = parseHtml(ownValue(texts, requirementAnchor(skill, level)) ?? '').textContent;
      return {
        text: escapeLine(text.replace(/\s+/g, ' ')),
        address: new URL(urls.requirement(role.id, skill, level), location.href).href,
      };
    },
  });
}
