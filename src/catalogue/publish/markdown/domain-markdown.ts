import type { Domain, Skill } from '#catalogue/model/catalogue.ts';
import { groupSkills } from '#catalogue/model/groups.ts';
import { escapeLine, escapeMarks } from '#catalogue/text/escape-markdown.ts';
import { countOf } from '#catalogue/text/words.ts';
import { blockOf, headingOf, itemOf, joinBlocks } from '#catalogue/text/markdown-blocks.ts';
import type { MarkdownSite } from './markdown-site.ts';
import { linkToMarkdown, pageHead } from './page-head.ts';

/** Writes a domain as Markdown: its skills by group, and the roles that require them. */
export function domainMarkdown(domain: Domain, site: MarkdownSite): string {
  const { textOf, urls } = site;
  return joinBlocks(
    pageHead(domain.name, urls.domain(domain.id), site),
    domain.summary && blockOf(textOf(domain.summary)),
    domain.code === undefined ? '' : itemOf('Code', escapeMarks(domain.code)),
    ...skillBlocks(domain, site),
    ...roleBlocks(domain, site),
  );
}

function skillBlocks(domain: Domain, site: MarkdownSite): string[] {
  if (domain.skills.length === 0) return [];
  const groups = groupSkills(domain).flatMap(({ group, skills }) => [
    ...(group ? [headingOf(3, escapeLine(group.name))] : []),
    skills.map((skill) => skillItem(skill, site)).join('\n'),
  ]);
  return [headingOf(2, 'Skills'), ...groups];
}

function skillItem({ id, name, summary }: Skill, site: MarkdownSite): string {
  return itemOf(linkToMarkdown(name, site.urls.skill(id), site), summary && site.textOf(summary));
}

function roleBlocks(domain: Domain, site: MarkdownSite): string[] {
  const items = site.catalogue.roles.flatMap((role) =>
    role.matrix
      .filter((section) => section.domain === domain)
      .map(({ rows }) =>
        itemOf(linkToMarkdown(role.name, site.urls.role(role.id), site), countOf(rows.length, 'skill')),
      ),
  );
  return items.length === 0 ? [] : [headingOf(2, 'Roles'), items.join('\n')];
}
