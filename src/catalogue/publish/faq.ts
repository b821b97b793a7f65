import type { Catalogue, Level, MatrixRow, Role } from '#catalogue/model/catalogue.ts';
import { repositoryHost } from '#catalogue/community/repository-host.ts';
import { hasPart } from '#catalogue/model/site-parts.ts';
import { countRequirements, countRole, marksMandatory, requirementsAt } from '#catalogue/model/counts.ts';
import { hasTracks, pathTo } from '#catalogue/levels/tracks.ts';
import { escapeLine, escapeMarks, markdownLink } from '#catalogue/text/escape-markdown.ts';
import { countOf, joinWords, withArticle } from '#catalogue/text/words.ts';
import { askAdvance } from './faq-advance.ts';
import type { Question } from './faq-question.ts';
import { createUrls } from './urls.ts';

const urls = createUrls('/');

/** Returns the questions and answers of a role page. */
export function roleFaq(role: Role, catalogue: Catalogue, guideIds: readonly string[]): Question[] {
  return [
    askSkills(role, catalogue),
    ...askAdvance(role, catalogue),
    ...askStack(role),
    ...askCommunity(role, catalogue, guideIds),
  ];
}

function askSkills(role: Role, { roles }: Catalogue): Question {
  const question = `Which skills does ${withArticle(role.name)} need?`;
  const counts = countRole(role);
  if (counts.skills === 0) return { question, answer: 'The role has no requirements yet.' };
  const domains = role.matrix.map(
    ({ domain, rows }) => `${markdownLink(domain.name, urls.domain(domain.id))} (${rows.length})`,
  );
  const mandatory = marksMandatory(roles) ? describeMandatory(role, counts.mandatory) : '.';
  return {
    question,
    answer:
      `${countOf(counts.skills, 'skill')} in ${countOf(counts.domains, 'domain')}: ${joinWords(domains)}.\n\n` +
      `Across ${countOf(counts.levels, 'level')}, they amount to ${countOf(counts.requirements, 'requirement')}${mandatory}`,
  };
}

/** Completes the sentence about the number of requirements: how many are mandatory, in total and at each level. */
function describeMandatory(role: Role, count: number): string {
  if (count === 0) return ', none of which is mandatory.';
  const perLevel = role.levels.map((level) => {
    const { mandatory } = countRequirements(requirementsAt(role, level));
    return `${mandatory} at ${escapeMarks(level.name)}`;
  });
  const [first] = role.levels;
  const musts = first ? requirementsAt(role, first).filter(({ mandatory }) => mandatory) : [];
  const start =
    musts.length > 0
      ? ` ${joinWords(musts.map(({ row }) => linkToRow(row)))} ${musts.length === 1 ? 'is' : 'are'} mandatory from the start.`
      : '';
  return `, of which ${countOf(count, 'is mandatory', 'are mandatory')}: ${joinWords(perLevel)}.${start}`;
}

/** Returns the skill of a row as a link, followed by its alternatives in parentheses. */
function linkToRow({ skill, alternatives }: MatrixRow): string {
  const [own, ...others] = [skill, ...alternatives].map(({ id, name }) => markdownLink(name, urls.skill(id)));
  return others.length === 0 ? String(own) : `${String(own)} (or ${others.join(' or ')})`;
}

function askStack(role: Role): Question[] {
  const stacks = role.levels.filter(({ stack }) => stack.length > 0);
  if (stacks.length === 0) return [];
  const lines = stacks.map(
    ({ name, stack }) => `- ${escapeLine(name)}: ${joinWords(stack.map(escapeMarks))}.`,
  );
  const below = hasTracks(role) ? 'the levels below it on its track' : 'the levels below it';
  const intro = stacks.some(addsToStack)
    ? `It grows with the level: at each level, people are assumed to know the technologies of ${below}.\n\n`
    : '';
  return [
    {
      question: `What technology stack does ${withArticle(role.name)} use?`,
      answer: `${intro}${lines.join('\n')}`,
    },
  ];
}

function addsToStack(level: Level): boolean {
  const below = pathTo(level).slice(0, -1);
  const known = below.flatMap(({ stack }) => stack);
  return below.length > 0 && level.stack.some((tool) => !known.includes(tool));
}

function askCommunity(role: Role, { site }: Catalogue, guideIds: readonly string[]): Question[] {
  const host = hasPart(site, 'proposals') ? repositoryHost(site) : undefined;
  if (host === undefined) return [];
  const guide = guideIds.includes('contributing')
    ? ` ${markdownLink('How to contribute', urls.guide('contributing'))} walks through a first change.`
    : '';
  const talk =
    site.discussions === undefined
      ? ''
      : ` Ideas that are not yet proposals belong in the ${markdownLink('discussions', site.discussions)}.`;
  return [
    {
      question: `Who decides what is required of ${withArticle(role.name)}?`,
      answer:
        `The people who do the work. Every text of this page is a line in a file of the ${markdownLink('repository', host.home)}. ` +
        `Anyone may propose a change there; readers vote on ${markdownLink('proposals', urls.proposals)} with reactions, the owners of the skill review them as experts, ` +
        `and once they agree, the change is merged by ${host.request} and published with the next build.${guide}${talk}`,
    },
  ];
}
