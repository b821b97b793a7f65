import type { Role, Skill } from '#catalogue/model/catalogue.ts';
import { countRole } from '#catalogue/model/counts.ts';
import { plainText } from '#catalogue/text/markdown.ts';
import { countOf, joinWords, truncate, withArticle } from '#catalogue/text/words.ts';

/** The maximum number of characters that search engines and previews show. */
const LIMIT = 160;

export function describeRole(role: Role): string {
  const { skills, levels, requirements } = countRole(role);
  const facts = `What is expected of ${withArticle(role.name)}: ${countOf(skills, 'skill')} at ${countOf(levels, 'level')}, ${countOf(requirements, 'requirement')}.`;
  return truncate(role.tagline === undefined ? facts : `${plainText(role.tagline)} ${facts}`, LIMIT);
}

export function describeSkill(skill: Skill): string {
  const shown = [
    ...(skill.descriptors.size > 0 ? ['what each proficiency looks like'] : []),
    ...(skill.rows.length > 0 ? ['what roles expect'] : []),
    ...(skill.evidence.length > 0 ? ['possible evidence'] : []),
  ];
  const facts = shown.length > 0 ? joinWords(shown) : `a skill in the domain ${skill.domain.name}`;
  const text = skill.summary === undefined ? `${skill.name}: ${facts}.` : plainText(skill.summary);
  return truncate(text, LIMIT);
}

export function describeSkills(skills: readonly Skill[]): string {
  const hasDescriptors = skills.some(({ descriptors }) => descriptors.size > 0);
  const shown = ['what it is', ...(hasDescriptors ? ['what each proficiency looks like'] : [])];
  return `Every skill of the catalogue by domain: ${joinWords([...shown, 'what roles expect of it'])}.`;
}

/** Shortens a Markdown text to a plain description for search engines and previews. */
export function shortDescription(text: string): string {
  return truncate(plainText(text), LIMIT);
}
