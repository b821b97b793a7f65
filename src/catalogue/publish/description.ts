import type { Role, Skill } from '#catalogue/model/catalogue.ts';
import { countRole } from '#catalogue/model/counts.ts';
import { plainText } from '#catalogue/text/markdown.ts';
import { countOf, truncate, withArticle } from '#catalogue/text/words.ts';

/** The longest description that search engines and previews show whole. */
const LIMIT = 160;

/** A role in one or two sentences, for search engines and previews. */
export function describeRole(role: Role): string {
  const { skills, levels, requirements } = countRole(role);
  const facts = `What is expected of ${withArticle(role.name)}: ${countOf(skills, 'skill')} at ${countOf(levels, 'level')}, ${countOf(requirements, 'requirement')}.`;
  return truncate(role.tagline === undefined ? facts : `${plainText(role.tagline)} ${facts}`, LIMIT);
}

/** A skill in one or two sentences, for search engines and previews. */
export function describeSkill(skill: Skill): string {
  const text =
    skill.summary === undefined
      ? `${skill.name}: what each proficiency looks like, and what roles expect.`
      : plainText(skill.summary);
  return truncate(text, LIMIT);
}

/** A text in Markdown cut to the length of a description. */
export function shortDescription(text: string): string {
  return truncate(plainText(text), LIMIT);
}
