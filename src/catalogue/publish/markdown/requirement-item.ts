import { barOf } from '#catalogue/model/bar.ts';
import type { Requirement } from '#catalogue/model/catalogue.ts';
import { marksMandatory } from '#catalogue/model/counts.ts';
import { rowName } from '#catalogue/model/row-name.ts';
import { requirementStep, type RequirementStep } from '#catalogue/levels/level-steps.ts';
import { describeWeight } from '#catalogue/levels/mandatory-from-here.ts';
import { escapeLine, escapeMarks } from '#catalogue/text/escape-markdown.ts';
import { itemOf } from '#catalogue/text/markdown-blocks.ts';
import type { Detail } from './fit-text.ts';
import type { MarkdownSite } from './markdown-site.ts';

/** Writes a requirement as a list item: `- **MLflow** (Advanced, mandatory, deeper): Compares runs.` */
export function requirementItem(
  requirement: Requirement,
  { catalogue, textOf }: MarkdownSite,
  { bars, hasExamples }: Detail,
): string {
  const { level, proficiency, row, examples } = requirement;
  const step = requirementStep(requirement, catalogue.scale);
  const words = [
    ...(proficiency ? [escapeMarks(proficiency.name)] : []),
    ...(marksMandatory(catalogue.roles) ? [describeWeight(requirement)] : []),
    ...(level.below ? changeWords(step) : []),
  ];
  const head = `**${escapeLine(rowName(row))}**${words.length > 0 ? ` (${words.join(', ')})` : ''}`;
  const isShown = bars === 'all' || (bars === 'changed' && step.climb !== 'same');
  const bar = isShown ? barOf(requirement) : undefined;
  const cases = hasExamples ? examples.map((text) => itemOf('For example', textOf(text))) : [];
  return itemOf(head, bar && textOf(bar), cases);
}

function changeWords({ climb, requirement, below }: RequirementStep): string[] {
  if (climb === undefined) return ['new'];
  if (climb === 'same') return [];
  if (climb === 'deeper') return ['deeper'];
  return [requirement.proficiency === below?.proficiency ? 'raised' : 'changed'];
}
