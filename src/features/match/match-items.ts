import type { AssessedRow } from '#catalogue/assessment/assess.ts';
import { stepAt } from '#catalogue/assessment/assess.ts';
import type { Ask, ScaleStep } from '#catalogue/assessment/asks.ts';
import { stepName, WORDS_OF_CLAIM } from '#catalogue/assessment/claim-words.ts';
import type { Gap } from '#catalogue/assessment/gaps.ts';
import { gapSize } from '#catalogue/assessment/gaps.ts';
import type { RoleMatch } from '#catalogue/assessment/match.ts';

/** A requirement of the level to work on, and how far the reader is. */
export interface MatchReason {
  row: AssessedRow;
  asks: Ask[];
  words: string;
}

/** Lists the requirements of a level that are met, mandatory first, since it counts twice. */
export function metReasons({ met }: RoleMatch, level: number, scale: readonly ScaleStep[]): MatchReason[] {
  const reasons = met.flatMap((row) => {
    const ask = row.skill.asks[level];
    return ask ? [{ row, ask }] : [];
  });
  return reasons
    .sort((a, b) => Number(b.ask.mandatory) - Number(a.ask.mandatory))
    .map(({ row, ask }) => ({ row, asks: [ask], words: metWords(row, level, scale) }));
}

/** Lists the missing requirements, the nearest first, as the match has them. */
export function missingReasons({ missing }: RoleMatch, scale: readonly ScaleStep[]): MatchReason[] {
  return missing.map((gap) => {
    const { row, have, need, mandatory } = gap;
    const [before, after] = [row.steps[have]?.ask, row.steps[need]?.ask];
    const isDeeper = before?.depth !== after?.depth;
    const asks = [
      ...(before && isDeeper ? [{ ...before, mandatory: false }] : []),
      ...(after ? [{ ...after, mandatory }] : []),
    ];
    return { row, asks, words: missingWords(gap, scale) };
  });
}

/** `Senior (Advanced), mandatory; you meet Lead (Expert)`. */
function metWords(row: AssessedRow, level: number, scale: readonly ScaleStep[]): string {
  const { claim, steps, skill } = row;
  const need = stepAt(steps, level);
  const asked = stepWords(row, need, scale) + (skill.asks[level]?.mandatory ? ', mandatory' : '');
  const isBeyond = claim.step > need;
  if (isBeyond)
    return `${asked}; you meet ${stepWords(row, claim.step, scale)}${claim.estimate ? ' by an estimate' : ''}`;
  return claim.estimate ? `${asked}; estimate` : asked;
}

/** `Middle (Working) → Senior (Advanced), mandatory`, with how many steps that is if it is more than one. */
function missingWords(gap: Gap, scale: readonly ScaleStep[]): string {
  const { row, need, mandatory } = gap;
  const { said, step, estimate } = row.claim;
  const start = said === 'step' ? stepWords(row, step, scale) : WORDS_OF_CLAIM[said];
  const size = gapSize(gap);
  const words = [
    `${start}${estimate ? ', estimate' : ''} → ${stepWords(row, need, scale)}`,
    ...(mandatory ? ['mandatory'] : []),
    ...(said === 'step' && size > 1 ? [`${String(size)} steps`] : []),
  ];
  return words.join(', ');
}

/** A step by its lowest level, and its proficiency: `Senior (Advanced)`; the level alone where there is none. */
function stepWords(row: AssessedRow, step: number, scale: readonly ScaleStep[]): string {
  const proficiency = scale[row.steps[step]?.ask.depth ?? -1]?.name;
  const level = stepName(row, step);
  return proficiency === undefined ? level : `${level} (${proficiency})`;
}
