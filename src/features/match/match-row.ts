import { levelAt } from '#catalogue/assessment/grade.ts';
import type { ScaleStep } from '#catalogue/assessment/asks.ts';
import type { RoleMatch } from '#catalogue/assessment/match.ts';
import type { MatchData } from '#catalogue/publish/data/match-data.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import { formatNumber } from '#catalogue/text/words.ts';
import { createAskItem } from '#browser/ask-item.ts';
import { cloneTemplate } from '#browser/clone-template.ts';
import { findPart } from '#browser/find-part.ts';
import { levelName, sideName } from '#browser/side-name.ts';
import { describeBar, describeTrack, matchCounts, originOf, sideOf } from './describe-match.ts';
import { drawBar } from './match-bar.ts';
import { matchLists, type MatchItem, type MatchList } from './match-lists.ts';

/** The data that all rows share. */
export interface MatchRowContext {
  /** The element with the templates. */
  root: HTMLElement;
  data: MatchData;
  urls: Urls;
  /** The match of the role with the most answers. */
  own: RoleMatch | undefined;
}

/** Creates the row of a role with its bar and counts; the reasons are created when the row is first opened. */
export function createMatchRow(context: MatchRowContext, match: RoleMatch): HTMLElement {
  const { root, data, own } = context;
  const { role } = match.assessed;
  const row = cloneTemplate(root, '[data-match]');
  row.dataset['role'] = role.id;
  const setText = (selector: string, text: string): void => {
    findPart(row, selector).textContent = text;
  };
  setText('.name', role.name);
  findPart(row, '.own').hidden = match !== own;
  setText('.level', levelAt(match.assessed, match.target)?.name ?? '');
  const family = data.families.find(({ roles }) => roles.includes(role.id));
  setText('.family', [family?.name ?? '', describeTrack(match)].filter((part) => part !== '').join(' · '));
  findPart(row, '.spot').hidden = family === undefined;
  if (family?.hue !== undefined) row.classList.add(family.hue);
  const { met, open } = matchCounts(match, data.share);
  setText('.met-count', met);
  setText('.open-count', met === '' ? open : `, ${open}`);
  drawBar(findPart(row, 'svg'), match);
  findPart(row, 'details').addEventListener(
    'toggle',
    () => fillReasons(context, match, findPart(row, '.why')),
    {
      once: true,
    },
  );
  return row;
}

function fillReasons(context: MatchRowContext, match: RoleMatch, place: HTMLElement): void {
  const { root, urls } = context;
  const why = cloneTemplate(root, '[data-why]');
  findPart(why, '.told').textContent = describeBar(match);
  findPart(why, '.lists').append(...matchLists(match).map((list) => createList(context, match, list)));
  const side = sideOf(match, match.target);
  const { role } = match.assessed;
  const levelId = role.levels[side.level]?.id ?? '';
  const answer = findPart(why, '.answer');
  answer.setAttribute('href', urls.calculator(role.id));
  answer.textContent = answerWords(match);
  const read = findPart(why, '.read');
  read.setAttribute('href', urls.level(role.id, levelId));
  read.textContent = `Read ${sideName(side)}`;
  const compare = why.querySelector<HTMLElement>('.compare');
  if (compare) leadToComparison(compare, context, match);
  place.replaceChildren(...why.children);
}

/** Points a link to the comparison with the level that the reader comes from, or hides it if there is none. */
function leadToComparison(link: HTMLElement, { urls, own }: MatchRowContext, match: RoleMatch): void {
  const origin = originOf(match, own);
  link.hidden = origin === undefined;
  if (!origin) return;
  const [from, to] = [origin, sideOf(match, match.target)].map(({ role, level }) => ({
    role: role.id,
    level: role.levels[level]?.id ?? '',
  }));
  link.setAttribute('href', urls.compare(from, to));
  const isSameRole = origin.role.id === match.assessed.role.id;
  link.textContent = `Compare with ${isSameRole ? levelName(origin) : sideName(origin)}`;
}

function createList({ root, urls, data }: MatchRowContext, match: RoleMatch, list: MatchList): HTMLElement {
  const section = cloneTemplate(root, '[data-reasons]');
  findPart(section, 'h2').textContent = list.title;
  const { role } = match.assessed;
  const levelId = levelAt(match.assessed, match.target)?.id ?? '';
  findPart(section, 'ul').append(
    ...list.items.map((item) => {
      const { row, asks, words } = item;
      const path = urls.requirement(role.id, row.skill.id, levelId);
      const element = createAskItem(root, data.scale, { name: row.skill.name, path, asks, words });
      const heard = Object.assign(document.createElement('span'), {
        className: 'visually-hidden',
        textContent: spoken(item, data.scale),
      });
      findPart(element, '.said').append(heard);
      return element;
    }),
  );
  const rest = findPart(section, '.rest');
  rest.hidden = list.rest === 0;
  rest.textContent = list.rest === 0 ? '' : `and ${formatNumber(list.rest)} more`;
  return section;
}

/** Returns the words of the link to the calculator, by what is left to do there. */
function answerWords({ met, short, unanswered }: RoleMatch): string {
  const open = unanswered.length;
  if (open > 0) return open === 1 ? 'Answer the open skill' : `Answer the ${formatNumber(open)} open skills`;
  const rows = [...met, ...short.map(({ row }) => row)];
  const estimates = rows.filter(({ claim }) => claim.estimate !== undefined).length;
  if (estimates === 0) return 'See your answers';
  return estimates === 1 ? 'Check the estimate' : `Check the ${formatNumber(estimates)} estimates`;
}

/** Describes the tiles of an item: `Working to Advanced, mandatory`. */
function spoken({ asks }: MatchItem, scale: readonly ScaleStep[]): string {
  const names = asks.flatMap(({ depth }) => scale[depth]?.name ?? []);
  return [names.join(' to '), ...(asks.at(-1)?.mandatory ? ['mandatory'] : [])]
    .filter((part) => part !== '')
    .join(', ');
}
