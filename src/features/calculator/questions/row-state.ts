import { isMet, stepAt, type AssessedRow } from '#catalogue/assessment/assess.ts';
import { stepName } from '#catalogue/assessment/claim-words.ts';
import { countOf } from '#catalogue/text/words.ts';
import { estimateWords, type SkillNames } from './estimate-words.ts';

/** The look of a row: met or short at the aim, answered without an aim, an estimate, or open. */
type RowLook = 'met' | 'short' | 'said' | 'estimate' | 'open';

/** The state of a row, for the reader. */
export interface RowState {
  look: RowLook;
  words: string;
}

const OPEN_WORDS = { nothing: 'not answered', unsure: 'not sure', no_occasion: 'no occasion' } as const;

/** Compares a row with the aim, a level's index or -1: `✓ meets Senior`, `one step short`, `taken as Middle`. */
export function standingOfRow(row: AssessedRow, aim: number, names: SkillNames): RowState {
  const { said, step, estimate } = row.claim;
  if (estimate !== undefined) return { look: 'estimate', words: estimateWords(row, names) };
  if (said !== 'step' && said !== 'none') return { look: 'open', words: OPEN_WORDS[said] };
  const needed = stepAt(row.steps, aim);
  if (needed === -1) return { look: 'said', words: said === 'none' ? 'none yet' : stepName(row, step) };
  if (isMet(row, aim)) return { look: 'met', words: `✓ meets ${row.role.levels[aim]?.name ?? ''}` };
  const short = needed - step;
  return { look: 'short', words: short === 1 ? 'one step short' : `${countOf(short, 'step')} short` };
}
