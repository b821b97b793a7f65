import type { Proficiency } from '#catalogue/model/catalogue.ts';
import { MARK } from '#catalogue/model/requirement-label.ts';
import { escapeLine, escapeMarks } from '#catalogue/text/escape-markdown.ts';
import { itemOf, joinBlocks } from '#catalogue/text/markdown-blocks.ts';
import type { MarkdownSite } from './markdown-site.ts';

/** Explains proficiencies, lowest first; empty if there are none. */
export function explainProficiencies(scale: readonly Proficiency[], { textOf }: MarkdownSite): string {
  const items = scale.map(({ name, means }) => itemOf(`**${escapeLine(name)}**`, means && textOf(means)));
  return items.length === 0 ? '' : joinBlocks('Proficiencies, lowest first:', items.join('\n'));
}

/** Explains the letters of proficiencies, lowest first; empty if there are none. */
export function explainLetters(scale: readonly Proficiency[], site: MarkdownSite): string {
  const items = scale.map((step) => letterItem(step, site));
  return items.length === 0 ? '' : joinBlocks('Letters of proficiencies, lowest first:', items.join('\n'));
}

/** Writes a list item with the letter, the name and the meaning of a proficiency. */
export function letterItem(
  { letter, name, means }: Pick<Proficiency, 'letter' | 'name' | 'means'>,
  { textOf }: MarkdownSite,
): string {
  return itemOf(`**${escapeLine(letter)}** ${escapeMarks(name)}`, means && textOf(means));
}

/** Returns the letter of a requirement's proficiency, bold if the requirement is mandatory. */
export function letterMark({
  proficiency,
  mandatory,
}: {
  proficiency?: Proficiency | undefined;
  mandatory: boolean;
}): string {
  const letter = escapeMarks(proficiency?.letter ?? MARK);
  return mandatory ? `**${letter}**` : letter;
}
