import type { Level, Role } from '#catalogue/model/catalogue.ts';
import { marksMandatory, requirementsAt } from '#catalogue/model/counts.ts';
import { levelStep } from '#catalogue/levels/level-steps.ts';
import { levelsAfter } from '#catalogue/levels/tracks.ts';
import { escapeLine, escapeMarks } from '#catalogue/text/escape-markdown.ts';
import { joinWords } from '#catalogue/text/words.ts';
import { rowName } from '#catalogue/model/row-name.ts';
import { blockOf, headingOf, itemOf, joinBlocks } from '#catalogue/text/markdown-blocks.ts';
import { fitText, type Detail } from './fit-text.ts';
import { requirementCount, stackAndFocus } from './level-lines.ts';
import type { MarkdownSite } from './markdown-site.ts';
import { linkToMarkdown, pageHead } from './page-head.ts';
import { explainProficiencies } from './proficiency-words.ts';
import { requirementItem } from './requirement-item.ts';

/** The size in bytes up to which a level is written with its texts, so that it fits into a form or a message. */
export const LARGEST_LEVEL = 15_000;

/** Writes a level as Markdown: its responsibilities, and each requirement with its text and what changes from the level below. */
export function levelMarkdown(role: Role, level: Level, site: MarkdownSite): string {
  const head = joinBlocks(
    pageHead(level.title, site.urls.level(role.id, level.id), site),
    level.summary && blockOf(site.textOf(level.summary)),
    levelFacts(role, level, site),
    ...explainRequirements(role, level, site),
  );
  const tail = noLongerRequired(role, level, site);
  return fitText(LARGEST_LEVEL, (detail, note) =>
    joinBlocks(head, note, ...domainSections(role, level, site, detail), tail),
  );
}

/** Lists the role, the level, its neighbors, the stack and the focus. */
function levelFacts(role: Role, level: Level, site: MarkdownSite): string {
  const { urls } = site;
  const linkOf = ({ id, name }: Level): string => linkToMarkdown(name, urls.level(role.id, id), site);
  const family = role.family ? `, ${escapeMarks(role.family.name)}` : '';
  const above = levelsAfter(role, level).map(linkOf);
  return [
    itemOf('Role', `${linkToMarkdown(role.name, urls.role(role.id), site)}${family}`),
    itemOf('Level', escapeLine(level.name)),
    ...(level.below ? [itemOf('Level below', linkOf(level.below))] : []),
    ...(above.length > 0 ? [itemOf('Next', above.join(' or '))] : []),
    ...stackAndFocus(level, site),
  ].join('\n');
}

/** Explains the words in parentheses after each requirement, and the proficiencies among them. */
function explainRequirements(role: Role, level: Level, site: MarkdownSite): string[] {
  const { roles, scale } = site.catalogue;
  const asked = requirementsAt(role, level);
  if (asked.length === 0) return [];
  const used = scale.filter((step) => asked.some(({ proficiency }) => proficiency === step));
  const words = [
    ...(used.length > 0 ? ['its proficiency'] : []),
    ...(marksMandatory(roles) ? ['whether it is mandatory'] : []),
    ...(level.below ? [`what changes from ${escapeMarks(level.below.name)}`] : []),
  ];
  const legend = words.length === 0 ? '' : ` After the name of each: ${joinWords(words)}.`;
  return [`${requirementCount(asked, site)}.${legend}`, explainProficiencies(used, site)];
}

function domainSections(role: Role, level: Level, site: MarkdownSite, detail: Detail): string[] {
  return role.matrix.flatMap(({ domain, rows }) => {
    const asked = rows.flatMap(({ cells }) => cells[level.index] ?? []);
    if (asked.length === 0) return [];
    const items = asked.map((requirement) => requirementItem(requirement, site, detail));
    return [headingOf(2, escapeLine(domain.name)), items.join('\n')];
  });
}

function noLongerRequired(role: Role, level: Level, { catalogue }: MarkdownSite): string {
  const { dropped } = levelStep(role, level, catalogue.scale);
  if (level.below === undefined || dropped.length === 0) return '';
  const names = dropped.map(({ row }) => escapeMarks(rowName(row)));
  return joinBlocks(
    headingOf(2, 'No longer required'),
    `Required at ${escapeMarks(level.below.name)}, but not at this level: ${names.join('; ')}.`,
  );
}
