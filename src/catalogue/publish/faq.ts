import type { Catalogue, Role } from '#catalogue/model/catalogue.ts';
import { countRequirements, countRole, requirementsAt } from '#catalogue/model/counts.ts';
import { levelStep } from '#catalogue/levels/level-steps.ts';
import { escapeMarkdown } from '#catalogue/text/markdown.ts';
import { createUrls } from './urls.ts';
import { countOf, joinWords, withArticle } from '#catalogue/text/words.ts';

export interface Question {
  question: string;
  /** Markdown; links are site-relative, without a base path. */
  answer: string;
}

const urls = createUrls('/');

/** The questions that a role's page answers; every name and number comes from the content. */
export function roleFaq(role: Role, catalogue: Catalogue, guideIds: readonly string[]): Question[] {
  return [
    askSkills(role),
    ...askAdvance(role, catalogue),
    ...askStack(role),
    ...askCommunity(role, catalogue, guideIds),
  ];
}

function askSkills(role: Role): Question {
  const counts = countRole(role);
  const domains = role.matrix.map(
    ({ domain, rows }) => `${link(domain.name, urls.domain(domain.id))} (${rows.length})`,
  );
  const perLevel = role.levels.map((level) => {
    const { mandatory } = countRequirements(requirementsAt(role, level));
    return `${mandatory} at ${escapeMarkdown(level.name)}`;
  });
  const [first] = role.levels;
  const musts = first ? requirementsAt(role, first).filter(({ mandatory }) => mandatory) : [];
  const start =
    first && musts.length > 0
      ? ` Mandatory from the start are ${joinWords(musts.map(({ row: { skill } }) => link(skill.name, urls.skill(skill.id))))}.`
      : '';
  return {
    question: `Which skills does ${withArticle(role.name)} need?`,
    answer:
      `${countOf(counts.skills, 'skill')} in ${countOf(counts.domains, 'domain')}: ${joinWords(domains)}.\n\n` +
      `Over ${countOf(counts.levels, 'level')} they make ${countOf(counts.requirements, 'requirement')}, ` +
      `of which ${countOf(counts.mandatory, 'is mandatory', 'are mandatory')}: ${joinWords(perLevel)}.${start}`,
  };
}

function askAdvance(role: Role, { site, scale }: Catalogue): Question[] {
  if (role.levels.length < 2) return [];
  const steps = role.levels.slice(1).map((level, index) => {
    const { newlyMandatory, deeper, added } = levelStep(role, level, scale);
    const from = escapeMarkdown(role.levels[index]?.name ?? '');
    const changes = [
      { count: newlyMandatory.length, one: 'skill becomes mandatory', many: 'skills become mandatory' },
      { count: deeper.length, one: 'skill goes deeper', many: 'skills go deeper' },
      { count: added.length, one: 'skill is new', many: 'skills are new' },
    ]
      .filter(({ count }) => count > 0)
      .map(({ count, one, many }) => countOf(count, one, many));
    const summary = changes.length > 0 ? joinWords(changes) : 'the same skills to the same depth';
    return `- From ${from} to ${link(level.name, urls.level(role.id, level.id))}: ${summary}.`;
  });
  const percent = Math.round(site.grade.share * 100);
  return [
    {
      question: `How do I advance to the next level as ${withArticle(role.name)}?`,
      answer:
        `A level is reached when all of its mandatory requirements and at least ${percent} % of all its requirements are met, ` +
        `and the levels below it are reached too. The ${link('grade calculator', urls.calculator(role.id))} shows which level that is for you, and what is missing for the next. Each level's page lists what changes, newly mandatory skills first:\n\n${steps.join('\n')}`,
    },
  ];
}

function askStack(role: Role): Question[] {
  const stacks = role.levels.filter(({ stack }) => stack.length > 0);
  if (stacks.length === 0) return [];
  const lines = stacks.map(
    ({ name, stack }) => `- ${escapeMarkdown(name)}: ${joinWords(stack.map(escapeMarkdown))}.`,
  );
  return [
    {
      question: `What technology stack does ${withArticle(role.name)} use?`,
      answer: `It grows with the level; what stands at one level is taken for granted above it.\n\n${lines.join('\n')}`,
    },
  ];
}

function askCommunity(role: Role, { site }: Catalogue, guideIds: readonly string[]): Question[] {
  if (site.repository === undefined) return [];
  const guide = guideIds.includes('contributing')
    ? ` ${link('How to contribute', urls.guide('contributing'))} walks through a first change.`
    : '';
  const talk =
    site.discussions === undefined
      ? ''
      : ` What is not yet a proposal is talked over in the ${link('discussions', site.discussions)}.`;
  return [
    {
      question: `Who decides what is required of ${withArticle(role.name)}?`,
      answer:
        `The people who do the work. Every text of this page is a line in a file of the ${link('repository', site.repository)}. ` +
        `Anyone may propose a change there; readers vote on ${link('what is proposed', urls.proposals)} with reactions, the owners of the skill review it as experts, ` +
        `and once they agree it is merged by pull request and published with the next build.${guide}${talk}`,
    },
  ];
}

function link(name: string, address: string): string {
  return `[${escapeMarkdown(name)}](${address})`;
}
