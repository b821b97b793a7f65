import type { Comparison } from '#catalogue/assessment/compare.ts';
import type { Way } from './way.ts';

/** The words that the page shows for one list of a comparison. */
export interface ListWords {
  name: string;
  hint: string;
  /** Text after the number of skills in the list, as in `2 carry over`. */
  count: string;
  /** Text after the number if there is one skill, as in `1 carries over`. */
  countOne: string;
  /** State of a skill in the list, beside its name, such as `new`. */
  state: string;
}

const CARRIED: Readonly<Record<Way, ListWords>> = {
  nowhere: words('The same', 'Both sides are the same level.', 'are the same', 'is the same', 'the same'),
  up: words('The same', 'Both levels set the same bar.', 'stay the same', 'stays the same', 'the same'),
  down: words(
    'Met on the way',
    'You meet these once you have reached the level you come from.',
    'are met on the way',
    'is met on the way',
    'met on the way',
  ),
  across: words(
    'Carries over',
    'Required at the same depth or less, or in the same words. Counted as met until you compare the texts.',
    'carry over',
    'carries over',
    'carries over',
  ),
};

const DEEPER = words(
  'Deeper',
  'Required on both sides, with a deeper proficiency on the second.',
  'deepen',
  'deepens',
  'deepens',
);

const RAISED: Readonly<Record<'up' | 'across', ListWords>> = {
  up: words(
    'Raised',
    'Required at both levels, with a different bar at the second. Compare the two texts to see what it adds.',
    'are raised',
    'is raised',
    'raised',
  ),
  across: words(
    'Different bar',
    'Required on both sides, with a different bar. Compare the two texts to see what carries over.',
    'have a different bar',
    'has a different bar',
    'different bar',
  ),
};

const ADDED = words('New', 'Not required at the level you come from.', 'are new', 'is new', 'new');

const DROPPED = words(
  'No longer required',
  'Not required at the level you go to.',
  'are no longer required',
  'is no longer required',
  'no longer required',
);

/** Returns the words of each list; `hasDepths` is true if the catalogue has more than one proficiency. */
export function listWords(way: Way, hasDepths: boolean): Readonly<Record<keyof Comparison, ListWords>> {
  const carried = CARRIED[way];
  const isInTexts = way === 'across' && !hasDepths;
  return {
    carried: isInTexts ? { ...carried, hint: 'Required in the same words as before.' } : carried,
    deeper: DEEPER,
    raised: RAISED[way === 'up' ? 'up' : 'across'],
    added: ADDED,
    dropped: DROPPED,
  };
}

function words(name: string, hint: string, count: string, countOne: string, state: string): ListWords {
  return { name, hint, count, countOne, state };
}
