import type { Level, Role } from '#catalogue/model/catalogue.ts';
import { countRole, marksMandatory, requirementsAt, requirementsOf } from '#catalogue/model/counts.ts';
import { MARK } from '#catalogue/model/requirement-label.ts';
import { levelParts } from '#catalogue/levels/tracks.ts';
import { usedScale } from '#catalogue/levels/used-scale.ts';
import { roleFaq } from '#catalogue/publish/faq.ts';
import { escapeLine, escapeMarks, markdownLink } from '#catalogue/text/escape-markdown.ts';
import { countOf } from '#catalogue/text/words.ts';
import { blockOf, headingOf, itemOf, joinBlocks } from '#catalogue/text/markdown-blocks.ts';
import { requirementCount, stackAndFocus } from './level-lines.ts';
import type { MarkdownSite } from './markdown-site.ts';
import { linkToMarkdown, pageHead } from './page-head.ts';
import { letterTable } from './letter-table.ts';
import { explainLetters } from './proficiency-words.ts';

/** Writes a role as Markdown: its levels, its matrix without texts, and questions with answers. */
export function roleMarkdown(role: Role, site: MarkdownSite): string {
  const { textOf, urls } = site;
  return joinBlocks(
    pageHead(role.name, urls.role(role.id), site),
    role.tagline && blockOf(textOf(role.tagline)),
    role.summary && blockOf(textOf(role.summary)),
    roleFacts(role, site),
    headingOf(2, 'Levels'),
    ...levelBlocks(role, site),
    ...matrixBlocks(role, site),
    ...faqBlocks(role, site),
  );
}

function roleFacts(role: Role, site: MarkdownSite): string {
  const { urls, toAddress } = site;
  const { family, code, aliases } = role;
  const { skills, levels } = countRole(role);
  const domains = role.keyDomains.map(({ id, name }) => linkToMarkdown(name, urls.domain(id), site));
  const size = `${countOf(skills, 'skill')}, ${countOf(levels, 'level')}`;
  return [
    ...(family ? [itemOf('Family', markdownLink(family.name, toAddress(urls.family(family.id))))] : []),
    ...(code === undefined ? [] : [itemOf('Code', escapeMarks(code))]),
    ...(aliases.length > 0 ? [itemOf('Also called', aliases.map(escapeMarks).join(', '))] : []),
    ...(domains.length > 0 ? [itemOf('Key domains', domains.join(', '))] : []),
    itemOf('Size', `${size}, ${requirementCount(requirementsOf(role), site)}`),
  ].join('\n');
}

function levelBlocks(role: Role, site: MarkdownSite): string[] {
  return levelParts(role).flatMap(({ name, levels }) =>
    name === undefined
      ? levels.map((level) => describeLevel(role, level, site, 3))
      : [headingOf(3, escapeLine(name)), ...levels.map((level) => describeLevel(role, level, site, 4))],
  );
}

/** `depth` is the level of its heading. */
function describeLevel(role: Role, level: Level, site: MarkdownSite, depth: number): string {
  const { textOf, urls } = site;
  const count = requirementCount(requirementsAt(role, level), site);
  const texts = linkToMarkdown('all their texts', urls.level(role.id, level.id), site);
  return joinBlocks(
    headingOf(depth, escapeLine(level.title)),
    level.summary && blockOf(textOf(level.summary)),
    [`- ${count}: ${texts}`, ...stackAndFocus(level, site)].join('\n'),
  );
}

/** Writes the matrix as a table for each domain, with letters instead of texts. */
function matrixBlocks(role: Role, site: MarkdownSite): string[] {
  const { catalogue, urls } = site;
  if (role.matrix.length === 0) return [];
  const tables = role.matrix.flatMap(({ domain, rows }) => [
    headingOf(3, linkToMarkdown(domain.name, urls.domain(domain.id), site)),
    letterTable(role, rows),
  ]);
  return [
    headingOf(2, 'Skill matrix'),
    explainLetters(usedScale(role, catalogue.scale), site),
    explainMarks(role, site),
    ...tables,
  ];
}

function explainMarks(role: Role, { catalogue }: MarkdownSite): string {
  const hasMark = requirementsOf(role).some(({ proficiency }) => proficiency === undefined);
  return [
    ...(hasMark ? [`${MARK}: required, without a proficiency.`] : []),
    ...(marksMandatory(catalogue.roles) ? ['Bold: mandatory.'] : []),
    'Empty: not required.',
  ].join(' ');
}

function faqBlocks(role: Role, { catalogue, guides, textOf }: MarkdownSite): string[] {
  const questions = roleFaq(
    role,
    catalogue,
    guides.map(({ id }) => id),
  );
  return [
    headingOf(2, 'Questions and answers'),
    ...questions.flatMap(({ question, answer }) => [headingOf(3, escapeLine(question)), textOf(answer)]),
  ];
}
