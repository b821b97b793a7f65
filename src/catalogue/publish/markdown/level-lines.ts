import type { Level, Requirement } from '#catalogue/model/catalogue.ts';
import { countRequirements, marksMandatory } from '#catalogue/model/counts.ts';
import { escapeMarks } from '#catalogue/text/escape-markdown.ts';
import { countOf } from '#catalogue/text/words.ts';
import { itemOf } from '#catalogue/text/markdown-blocks.ts';
import type { MarkdownSite } from './markdown-site.ts';

/** Returns list items with the stack and the focus of a level; none if it has neither. */
export function stackAndFocus({ stack, focus }: Level, { textOf }: MarkdownSite): string[] {
  return [
    ...(stack.length > 0 ? [itemOf('Stack', stack.map(escapeMarks).join(', '))] : []),
    ...(focus.length > 0
      ? [
          itemOf(
            'Focus:',
            '',
            focus.map((text) => itemOf('', textOf(text))),
          ),
        ]
      : []),
  ];
}

/** Returns `56 requirements, 30 of them mandatory`. */
export function requirementCount(asked: readonly Requirement[], { catalogue }: MarkdownSite): string {
  const { requirements, mandatory } = countRequirements(asked);
  const weight = marksMandatory(catalogue.roles) ? `, ${mandatory} of them mandatory` : '';
  return countOf(requirements, 'requirement') + weight;
}
