import { levelAt } from '#catalogue/assessment/explain-grade.ts';
import type { ComparedLevel } from '#catalogue/assessment/compare.ts';
import type { RoleMatch } from '#catalogue/assessment/match.ts';
import type { AsksData } from '#catalogue/publish/data/asks-data.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import { formatNumber } from '#catalogue/text/words.ts';
import { createAskItem } from '#browser/ask-item.ts';
import { cloneTemplate } from '#browser/clone-template.ts';
import { findPart } from '#browser/find-part.ts';
import { levelName, sideName } from '#browser/side-name.ts';
import {
  describeAnswered,
  describeReached,
  describeTarget,
  describeTrack,
  originOf,
  standingOf,
} from './describe-match.ts';
import { metReasons, missingReasons, type MatchReason } from './match-items.ts';

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

/** Makes the card of a role: how far the answers reach, what counts, what is nearest, where to go on. */
export function createMatchCard(context: CardContext, match: RoleMatch): HTMLElement {
  const { root, urls, data } = context;
  const { assessed, target } = match;
  const { role, path } = assessed;
  const card = cloneTemplate(root, '[data-match]');
  const setText = (selector: string, text: string): void => {
    const place = findPart(card, selector);
    place.textContent = text;
    place.hidden = text === '';
  };
  setText('h2 a', role.name);
  findPart(card, 'h2 a').setAttribute('href', urls.role(role.id));
  setText('.reached', describeReached(match));
  setText('.target', describeTarget(match));
  setText('.answered', describeAnswered(match));
  setText('.track', describeTrack(match));
  fillBar(findPart(card, 'progress'), match);

  const level = path[target] ?? -1;
  const levelId = levelAt(assessed, target)?.id ?? '';
  const pathOf = ({ row }: MatchReason): string => urls.requirement(role.id, row.skill.id, levelId);
  fillList(context, findPart(card, '.met'), metReasons(match, level, data.scale), pathOf);
  fillList(context, findPart(card, '.missing'), missingReasons(match, data.scale), pathOf);
  findPart(card, '.calculator').setAttribute('href', urls.calculator(role.id));
  linkComparison(context, findPart(card, '.compare'), match);
  return card;
}

/** How much of the level to work on is met; a level that asks for nothing that counts has no bar. */
function fillBar(bar: HTMLElement, match: RoleMatch): void {
  const { met, asked } = standingOf(match);
  bar.hidden = asked.all === 0;
  bar.setAttribute('max', String(Math.max(asked.all, 1)));
  bar.setAttribute('value', String(met.all));
  const { name } = levelAt(match.assessed, match.target) ?? { name: '' };
  bar.setAttribute('aria-label', `Requirements of ${name} that are met in ${match.assessed.role.name}`);
}

/** Shows the first reasons; the others are made when the reader opens them. */
function fillList(
  { root, data }: CardContext,
  section: HTMLElement,
  reasons: readonly MatchReason[],
  pathOf: (reason: MatchReason) => string,
): void {
  section.hidden = reasons.length === 0;
  const create = (reason: MatchReason): HTMLElement => {
    const { row, asks, words } = reason;
    return createAskItem(root, data.scale, { name: row.skill.name, path: pathOf(reason), asks, words });
  };
  findPart(section, 'ul').append(...reasons.slice(0, FIRST).map(create));
  const details = findPart(section, 'details');
  details.hidden = reasons.length <= FIRST;
  findPart(details, 'summary').textContent = `Show all ${formatNumber(reasons.length)}`;
  const showRest = (): void => findPart(details, 'ul').append(...reasons.slice(FIRST).map(create));
  details.addEventListener('toggle', showRest, { once: true });
}

function linkComparison({ urls, matches }: CardContext, link: HTMLElement, match: RoleMatch): void {
  const origin = originOf(match, matches);
  link.hidden = origin === undefined;
  if (!origin) return;
  const { role, path } = match.assessed;
  const goal = { role, level: path[match.target] ?? -1 };
  const idsOf = (side: ComparedLevel) => ({
    role: side.role.id,
    level: side.role.levels[side.level]?.id ?? '',
  });
  link.setAttribute('href', urls.compare(idsOf(origin), idsOf(goal)));
  const nameOf = origin.role.id === role.id ? levelName : sideName;
  link.textContent = `Compare ${nameOf(origin)} with ${nameOf(goal)}`;
}
