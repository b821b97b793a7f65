import type { MatrixRow, Skill } from '#catalogue/model/catalogue.ts';
import { RESOURCE_KIND_NAMES } from '#catalogue/model/resource-kinds.ts';
import { escapeLine, escapeMarks, markdownLink } from '#catalogue/text/escape-markdown.ts';
import { blockOf, headingOf, itemOf, joinBlocks } from '#catalogue/text/markdown-blocks.ts';
import type { MarkdownSite } from './markdown-site.ts';
import { linkToMarkdown, pageHead } from './page-head.ts';

/** Writes a skill as Markdown: its descriptors, evidence and resources, and the levels of roles that require it. */
export function skillMarkdown(skill: Skill, site: MarkdownSite): string {
  const { textOf, urls } = site;
  return joinBlocks(
    pageHead(skill.name, urls.skill(skill.id), site),
    skill.summary && blockOf(textOf(skill.summary)),
    skillFacts(skill, site),
    ...descriptorBlocks(skill, site),
    ...listBlocks(
      'Possible evidence',
      skill.evidence.map((text) => itemOf('', textOf(text))),
    ),
    ...listBlocks('Roles that require it', requiredItems(skill, site)),
    ...listBlocks(
      'Resources',
      skill.resources.map(
        ({ title, url, kind }) => `- ${markdownLink(title, url)}, ${RESOURCE_KIND_NAMES[kind]}`,
      ),
    ),
  );
}

function skillFacts({ domain, group, code, aliases }: Skill, site: MarkdownSite): string {
  const ofGroup = group ? `, ${escapeMarks(group.name)}` : '';
  return [
    itemOf('Domain', linkToMarkdown(domain.name, site.urls.domain(domain.id), site) + ofGroup),
    ...(code === undefined ? [] : [itemOf('Code', escapeMarks(code))]),
    ...(aliases.length > 0 ? [itemOf('Also found as', aliases.map(escapeMarks).join(', '))] : []),
  ].join('\n');
}

function descriptorBlocks({ descriptors }: Skill, { catalogue, textOf }: MarkdownSite): string[] {
  const items = catalogue.scale.flatMap(({ id, name }) => {
    const text = descriptors.get(id);
    return text === undefined ? [] : [itemOf(`**${escapeLine(name)}**`, textOf(text))];
  });
  return listBlocks('What each proficiency looks like in any role', items);
}

function listBlocks(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [headingOf(2, title), items.join('\n')];
}

/** Lists the rows of the skill, and those of other skills that accept it. */
function requiredItems({ rows, alternativeIn }: Skill, site: MarkdownSite): string[] {
  return [
    ...rows.map((row) => roleItem(row, others(row.alternatives, 'or'), site)),
    ...alternativeIn.map((row) => roleItem(row, others([row.skill], 'in place of'), site)),
  ];
}

/** Writes a row as `- [Data Engineer](…): Middle Working, mandatory; Senior Advanced`. */
function roleItem({ role, cells }: MatrixRow, besides: string, site: MarkdownSite): string {
  const levels = cells
    .filter((cell) => cell !== undefined)
    .map(({ level, proficiency, mandatory }) => {
      const depth = proficiency ? ` ${escapeMarks(proficiency.name)}` : '';
      return `${escapeMarks(level.name)}${depth}${mandatory ? ', mandatory' : ''}`;
    });
  return itemOf(`${linkToMarkdown(role.name, site.urls.role(role.id), site)}${besides}`, levels.join('; '));
}

function others(skills: readonly Skill[], word: string): string {
  const names = skills.map(({ name }) => escapeMarks(name));
  return names.length === 0 ? '' : ` (${word} ${names.join(' or ')})`;
}
