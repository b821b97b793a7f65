import { annotationRules } from './rules/annotation-rules.ts';
import { contentRules } from './rules/content-rules.ts';
import { fontRules } from './rules/font-rules.ts';
import { headingRules } from './rules/heading-rules.ts';
import { languageRules } from './rules/language-rules.ts';
import { metadataRules } from './rules/metadata-rules.ts';
import { nestingRules } from './rules/nesting-rules.ts';
import { otherRules } from './rules/other-rules.ts';
import { structureRules } from './rules/structure-rules.ts';
import { tableRules } from './rules/table-rules.ts';
import type { UaDocument } from './ua-document.ts';
import type { UaRule } from './ua-rule.ts';

/** Every rule that is checked. */
export const uaRules: readonly UaRule[] = [
  ...metadataRules,
  ...structureRules,
  ...nestingRules,
  ...tableRules,
  ...headingRules,
  ...languageRules,
  ...annotationRules,
  ...contentRules,
  ...fontRules,
  ...otherRules,
];

export function ruleId({ clause, test }: UaRule): string {
  return `${clause}-${test}`;
}

/** Returns the faults of a document by the ids of the rules that it breaks. */
export function findUaFaults(document: UaDocument): Map<string, string[]> {
  const faults = uaRules.map((rule) => [ruleId(rule), rule.check(document)] as const);
  return new Map(faults.filter(([, messages]) => messages.length > 0));
}
