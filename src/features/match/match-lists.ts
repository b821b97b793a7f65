import type { Ask } from '#catalogue/assessment/asks.ts';
import type { AssessedRow } from '#catalogue/assessment/assess.ts';
import { stepName, WORDS_OF_CLAIM } from '#catalogue/assessment/claim-words.ts';
import { gapSize, type Gap } from '#catalogue/assessment/gaps.ts';
import type { RoleMatch } from '#catalogue/assessment/match.ts';

/** The maximum number of requirements in a list. */
const MOST = 5;

/** A short list of requirements at the level of a match. */
export interface MatchList {
  title: string;
  items: MatchItem[];
  /** The number of requirements left out. */
  rest: number;
}

/** A requirement, with the distance to it. */
export interface MatchItem {
  row: AssessedRow;
  /** The tile required, preceded by the tile met if that is less deep. */
  asks: Ask[];
  /** Additional words; may be empty. */
  words: string;
}

/** Returns lists of requirements that are met, short and not answered, without empty lists. */
export function matchLists(match: RoleMatch): MatchList[] {
  return [metList(match), shortList(match), unansweredList(match)].filter(({ items }) => items.length > 0);
}

/** Lists mandatory requirements first, since they weigh most. */
function metList({ met, standing: { level } }: RoleMatch): MatchList {
  // If all are estimates, the sentence above the lists says so.
  const isMixed = met.some(({ claim }) => claim.estimate === undefined);
  const items = met
    .flatMap((row) => {
      const ask = row.skill.asks[level];
      return ask ? [{ row, asks: [ask], words: isMixed && row.claim.estimate ? 'estimate' : '' }] : [];
    })
    .sort((a, b) => Number(b.asks[0]?.mandatory) - Number(a.asks[0]?.mandatory));
  return cut(items.length > MOST ? 'You meet, among others' : 'You meet', items);
}

function shortList({ short }: RoleMatch): MatchList {
  const isByAStep = short.slice(0, MOST).every((gap) => gapSize(gap) === 1);
  const isMixed = short.some(({ row }) => row.claim.estimate === undefined);
  return cut(
    isByAStep ? 'Short, by a step' : 'Short, nearest first',
    short.map((gap) => ({ row: gap.row, asks: asksOf(gap), words: shortWords(gap, isMixed) })),
  );
}

/** Lists only mandatory requirements if there are any. */
function unansweredList({ unanswered }: RoleMatch): MatchList {
  const mandatory = unanswered.filter((gap) => gap.mandatory);
  const gaps = mandatory.length > 0 ? mandatory : unanswered;
  const items = gaps.map((gap) => ({
    row: gap.row,
    asks: asksOf(gap),
    words: gap.row.claim.said === 'unsure' ? WORDS_OF_CLAIM.unsure : '',
  }));
  return cut(mandatory.length > 0 ? 'Not answered, mandatory' : 'Not answered', items);
}

function cut(title: string, items: MatchItem[]): MatchList {
  return { title, items: items.slice(0, MOST), rest: Math.max(0, items.length - MOST) };
}

function asksOf({ row, have, need, mandatory }: Gap): Ask[] {
  const [before, after] = [row.steps[have]?.ask, row.steps[need]?.ask];
  return [
    ...(before && before.depth !== after?.depth ? [{ ...before, mandatory: false }] : []),
    ...(after ? [{ ...after, mandatory }] : []),
  ];
}

/** Returns words such as `Middle → Senior, 2 steps, estimate`; leaves out the levels if two tiles show them. */
function shortWords(gap: Gap, saysEstimate: boolean): string {
  const { row, have, need } = gap;
  const isTold = asksOf(gap).length > 1;
  const from = have === -1 ? WORDS_OF_CLAIM.none : stepName(row, have);
  return [
    ...(isTold ? [] : [`${from} → ${stepName(row, need)}`]),
    ...(have >= 0 && gapSize(gap) > 1 ? [`${String(gapSize(gap))} steps`] : []),
    ...(saysEstimate && row.claim.estimate ? ['estimate'] : []),
  ].join(', ');
}
