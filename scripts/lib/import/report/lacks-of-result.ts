import { CONTENT_RULES, type ContentRuleId } from '#catalogue/model/content-rules.ts';
import type { LocatedProblem } from '#catalogue/model/problem.ts';
import { formatNumber } from '#catalogue/text/words.ts';

/** Describes the gaps that an import adds to the content, with one line for each rule that warns more often than before. */
export function lacksOfResult(before: readonly LocatedProblem[], after: readonly LocatedProblem[]): string[] {
  const countOf = (warnings: readonly LocatedProblem[], rule: ContentRuleId): number =>
    warnings.filter((warning) => warning.rule === rule).length;
  const byRule = Map.groupBy(after, ({ rule }) => rule);
  return [...byRule].flatMap(([rule, warnings]) => {
    if (rule === undefined || warnings.length <= countOf(before, rule)) return [];
    const [only] = warnings;
    if (only !== undefined && warnings.length === 1) return [`${only.file}: ${only.message}`];
    return [`${formatNumber(warnings.length)} ${CONTENT_RULES[rule].finds}`];
  });
}
