import { CONTENT_RULES, type ContentRuleId } from '#catalogue/model/content-rules.ts';
import { formatNumber } from '#catalogue/text/words.ts';
import type { Finding } from './finding.ts';

/** The maximum number of places in a merged warning, including the one at the start of its line. */
const MOST_PLACES = 3;

/**
 * Merges the warnings of each rule into one at the first place, with their number and the next places. Errors and single
 * warnings stay unchanged.
 */
export function groupByRule(findings: readonly Finding[]): Finding[] {
  const warningsByRule = Map.groupBy(findings, ({ severity, rule }) =>
    severity === 'warning' ? rule : undefined,
  );
  return findings.flatMap((finding) => {
    const { rule } = finding;
    const group = warningsByRule.get(rule);
    if (finding.severity === 'error' || rule === undefined || group === undefined) return [finding];
    if (group[0] !== finding) return [];
    return group.length > 1 ? [{ ...finding, message: summarizeRule(rule, group) }] : [finding];
  });
}

function summarizeRule(rule: ContentRuleId, group: readonly Finding[]): string {
  const { finds, advice } = CONTENT_RULES[rule];
  const places = group.slice(1, MOST_PLACES).map(({ file, line, column }) => `${file}:${line}:${column}`);
  return `${formatNumber(group.length)} ${finds}: ${advice}; also at ${places.join(', ')}`;
}
