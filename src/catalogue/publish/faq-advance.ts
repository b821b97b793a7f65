import type { Catalogue, Level, Role } from '#catalogue/model/catalogue.ts';
import { isSameBar } from '#catalogue/model/bar.ts';
import { marksMandatory } from '#catalogue/model/counts.ts';
import { hasPart } from '#catalogue/model/site-parts.ts';
import { levelStep, type RequirementStep } from '#catalogue/levels/level-steps.ts';
import { hasTracks, levelsAfter } from '#catalogue/levels/tracks.ts';
import { escapeMarks, markdownLink } from '#catalogue/text/escape-markdown.ts';
import { countOf, formatPercent, joinWords, withArticle } from '#catalogue/text/words.ts';
import type { Question } from './faq-question.ts';
import { createUrls } from './urls.ts';

const urls = createUrls('/');

/** Returns the question about reaching the next level, or none if the role has only one level. */
export function askAdvance(role: Role, catalogue: Catalogue): Question[] {
  if (role.levels.length < 2) return [];
  const order = marksMandatory(catalogue.roles) ? ', starting with the skills that become mandatory' : '';
  return [
    {
      question: `How do I advance to the next level as ${withArticle(role.name)}?`,
      answer: [
        [
          ...describeGrade(role, catalogue),
          ...describeTracks(role),
          `The page of each level lists the changes${order}:`,
        ].join(' '),
        role.levels.flatMap((level) => stepLine(role, level, catalogue)).join('\n'),
      ].join('\n\n'),
    },
  ];
}

/** Returns sentences about the condition for reaching a level, or none if the site has no calculator. */
function describeGrade(role: Role, { site, roles }: Catalogue): string[] {
  if (!hasPart(site, 'calculator')) return [];
  const what = marksMandatory(roles) ? 'all of its mandatory requirements and ' : '';
  const below = hasTracks(role) ? 'the levels below it on its track' : 'the levels below it';
  return [
    `A level is reached when ${what}at least ${formatPercent(site.grade.share)} of all its requirements are met, ` +
      `and ${below} are reached too.`,
    ...(site.grade.no_occasion
      ? ['Requirements that a person has no occasion to meet at work are left out of the count.']
      : []),
    `The ${markdownLink('grade calculator', urls.calculator(role.id))} shows which level you have reached, and what is missing for the next.`,
  ];
}

/** Returns a sentence about each level after which the path branches. */
function describeTracks(role: Role): string[] {
  return role.levels
    .map((level) => ({ level, next: levelsAfter(role, level) }))
    .filter(({ next }) => next.length > 1)
    .map(({ level, next }) => {
      const choices = next.map(({ name, track }) =>
        escapeMarks(track === undefined ? name : `${name} (${track})`),
      );
      return `After ${escapeMarks(level.name)}, the path continues to ${choices.join(' or ')}.`;
    });
}

function stepLine(role: Role, level: Level, catalogue: Catalogue): string[] {
  const { below } = level;
  if (below === undefined) return [];
  const { newlyMandatory, deeper, raised, added, kept, dropped } = levelStep(role, level, catalogue.scale);
  const rewritten = raised.filter(hasNewBar);
  const resumed = kept.filter((step) => step.below?.level !== below);
  const relaxed = [...deeper, ...raised, ...kept].filter(lapses);
  const changes = [
    { count: newlyMandatory.length, one: 'skill becomes mandatory', many: 'skills become mandatory' },
    { count: deeper.length, one: 'skill goes deeper', many: 'skills go deeper' },
    { count: rewritten.length, one: 'skill has a new criterion', many: 'skills have a new criterion' },
    {
      count: raised.length - rewritten.length,
      one: 'skill has another proficiency',
      many: 'skills have another proficiency',
    },
    { count: added.length, one: 'skill is new', many: 'skills are new' },
    { count: resumed.length, one: 'skill is required again', many: 'skills are required again' },
    { count: relaxed.length, one: 'skill is no longer mandatory', many: 'skills are no longer mandatory' },
    {
      count: dropped.length,
      one: 'skill is no longer required',
      many: 'skills are no longer required',
    },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, one, many }) => countOf(count, one, many));
  const summary = changes.length > 0 ? joinWords(changes) : 'the same requirements';
  const to = markdownLink(level.name, urls.level(role.id, level.id));
  return [`- From ${escapeMarks(below.name)} to ${to}: ${summary}.`];
}

function hasNewBar({ requirement, below }: RequirementStep): boolean {
  return below !== undefined && !isSameBar(below, requirement);
}

function lapses({ requirement, below }: RequirementStep): boolean {
  return below?.mandatory === true && !requirement.mandatory;
}
