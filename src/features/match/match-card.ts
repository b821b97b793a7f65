import type { Ask, AskedSkill } from '#catalogue/assessment/asks.ts';
import type { ComparedLevel } from '#catalogue/assessment/compare.ts';
import type { Gap } from '#catalogue/assessment/gaps.ts';
import type { RoleMatch } from '#catalogue/assessment/match.ts';
import type { AsksData } from '#catalogue/publish/data/asks-data.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import { countOf, formatPercent } from '#catalogue/text/words.ts';
import { createAskItem, type AskItem } from '#browser/ask-item.ts';
import { cloneTemplate } from '#browser/clone-template.ts';
import { findPart } from '#browser/find-part.ts';
import { levelName, sideName } from '#browser/side-name.ts';
import { describeReached, describeScore, describeTarget, originOf } from './describe-match.ts';

/** Requirements of a list that are shown at once. */
const FIRST = 5;

/** What cards are made of besides the match. */
export interface CardContext {
  /** The element that holds the templates. */
  root: HTMLElement;
  data: AsksData;
  urls: Urls;
  /** Every match, best first. */
  matches: readonly RoleMatch[];
}

/** Makes the card of a role: its score and how it comes about, what counts, what is nearest, where to go on. */
export function createMatchCard(context: CardContext, match: RoleMatch): HTMLElement {
  const { root, urls } = context;
  const { role, target, score, answered } = match;
  const card = cloneTemplate(root, '[data-match]');
  const setText = (selector: string, text: string): void => {
    findPart(card, selector).textContent = text;
  };
  setText('h2 a', role.name);
  findPart(card, 'h2 a').setAttribute('href', urls.role(role.id));
  setText('.score strong', formatPercent(score));
  setText('.sum', describeScore(match));
  const bar = findPart(card, 'progress');
  bar.setAttribute('value', String(score));
  bar.setAttribute('aria-label', `Score of ${role.name}`);
  setText('.reached', describeReached(match));
  setText('.target', describeTarget(match));
  setText('.answered', `${String(answered)} of ${countOf(role.skills.length, 'skill')} answered.`);

  const level = role.levels[target]?.id ?? '';
  const pathOf = (skill: AskedSkill): string => urls.requirement(role.id, skill.id, level);
  fillList(context, findPart(card, '.met'), metItems(context, match, pathOf));
  fillList(context, findPart(card, '.missing'), missingItems(context, match, pathOf));
  findPart(card, '.calculator').setAttribute('href', urls.calculator(role.id));
  linkComparison(context, findPart(card, '.compare'), match);
  return card;
}

/** What the target asks for and is met, mandatory first, since it counts twice. */
function metItems(
  { data }: CardContext,
  { met, target }: RoleMatch,
  pathOf: (skill: AskedSkill) => string,
): AskItem[] {
  const asked = met.flatMap((skill) => {
    const ask = skill.asks[target];
    return ask ? [{ skill, ask }] : [];
  });
  const sorted = asked.sort((a, b) => Number(b.ask.mandatory) - Number(a.ask.mandatory));
  return sorted.map(({ skill, ask }) => ({
    name: skill.name,
    path: pathOf(skill),
    asks: [ask],
    words: inWords([nameOf(data, ask.depth)], ask.mandatory),
  }));
}

/** What the target asks for and is not met, the nearest first. */
function missingItems(
  { data }: CardContext,
  { missing }: RoleMatch,
  pathOf: (skill: AskedSkill) => string,
): AskItem[] {
  return missing.map(({ skill, have, need, mandatory, isAnswered }: Gap) => {
    const before: Ask[] = have >= 0 ? [{ depth: have, mandatory: false }] : [];
    const start = have >= 0 ? nameOf(data, have) : isAnswered ? 'None' : 'Not answered';
    return {
      name: skill.name,
      path: pathOf(skill),
      asks: [...before, { depth: need, mandatory }],
      words: inWords([start, nameOf(data, need)], mandatory),
    };
  });
}

/** Shows the first items; the others are made when the reader opens them. */
function fillList({ root, data }: CardContext, section: HTMLElement, items: readonly AskItem[]): void {
  section.hidden = items.length === 0;
  const create = (item: AskItem): HTMLElement => createAskItem(root, data.scale, item);
  findPart(section, 'ul').append(...items.slice(0, FIRST).map(create));
  const details = findPart(section, 'details');
  details.hidden = items.length <= FIRST;
  findPart(details, 'summary').textContent = `Show all ${String(items.length)}`;
  const showRest = (): void => findPart(details, 'ul').append(...items.slice(FIRST).map(create));
  details.addEventListener('toggle', showRest, { once: true });
}

function linkComparison({ urls, matches }: CardContext, link: HTMLElement, match: RoleMatch): void {
  const { role, target } = match;
  const origin = originOf(match, matches);
  link.hidden = origin === undefined;
  if (!origin) return;
  const from = { role: origin.role.id, level: origin.role.levels[origin.level]?.id ?? '' };
  link.setAttribute('href', urls.compare(from, { role: role.id, level: role.levels[target]?.id ?? '' }));
  const isSameRole = origin.role.id === role.id;
  const nameOfSide = (side: ComparedLevel): string => (isSameRole ? levelName(side) : sideName(side));
  link.textContent = `Compare ${nameOfSide(origin)} with ${nameOfSide({ role, level: target })}`;
}

function nameOf({ scale }: AsksData, depth: number): string {
  return scale[depth]?.name ?? '';
}

function inWords(steps: readonly string[], isMandatory: boolean): string {
  return `${steps.join(' → ')}${isMandatory ? ', mandatory' : ''}`;
}
