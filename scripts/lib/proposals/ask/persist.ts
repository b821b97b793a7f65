import { countOf } from '#catalogue/text/words.ts';
import { CommandError } from '../../command/command.ts';
import type { Failure } from './failure.ts';
import type { Pace } from './pace.ts';

interface Persistence {
  /** What a failure asks for; undefined for an error that no further attempt helps. */
  explain: (error: unknown) => Failure | undefined;
  pace: Pace;
  /** The variable for a token that would allow more requests; undefined if there is a token. */
  missingToken: string | undefined;
  /** Tells whoever waits why. */
  say: (message: string) => void;
}

/**
 * Asks again what failed for a while, after the pause that the server asks for or one that grows. Throws a CommandError
 * where that would take too long, or would not help.
 */
export async function persist<T>(attempt: () => Promise<T>, persistence: Persistence): Promise<T> {
  const { pace, explain, say } = persistence;
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await attempt();
    } catch (error) {
      const failure = explain(error);
      if (failure === undefined) throw error;
      const isLast = attempts >= pace.attempts;
      const wait = failure.kind === 'limit' ? failure.wait : pace.pause * 2 ** (attempts - 1);
      if (failure.kind === 'final' || isLast || wait > pace.longestWait) {
        throw new CommandError(explainEnd(failure, attempts, persistence), { cause: error });
      }
      if (failure.kind === 'limit') say(`too many requests: waiting ${inWords(wait)} until more are allowed`);
      else say(`${failure.reason}: asking again in ${inWords(wait)}`);
      await pace.wait(wait);
    }
  }
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

function explainEnd(failure: Failure, attempts: number, { pace, missingToken }: Persistence): string {
  if (failure.kind === 'final') return failure.message;
  if (failure.kind === 'passing') {
    return `${failure.reason}: given up after ${countOf(attempts, 'attempt')}, try again later`;
  }
  // Where the wait is long, the minute is all that matters.
  const time = new Date(pace.now() + failure.wait + MINUTE).toISOString();
  const hint = missingToken === undefined ? '' : `; with a token in ${missingToken} many more are allowed`;
  return (
    `no more requests are allowed for now: come again after ${time.slice(11, 16)} UTC on ${time.slice(0, 10)}, ` +
    `in ${inWords(failure.wait)}${hint}`
  );
}

function inWords(time: number): string {
  return time > MINUTE
    ? countOf(Math.ceil(time / MINUTE), 'minute')
    : countOf(Math.ceil(time / SECOND), 'second');
}
