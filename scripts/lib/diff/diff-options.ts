import { LEAST_LIMIT } from '#catalogue/changes/markdown/format-comment.ts';
import { CallError } from '../command/command.ts';

/** The value of `--format`, Markdown where it is left out. Throws a CallError where it is another. */
export function readDiffFormat(value: string | undefined): 'markdown' | 'json' {
  if (value === undefined || value === 'markdown') return 'markdown';
  if (value === 'json') return 'json';
  throw new CallError(`there is no format "${value}": write --format markdown or --format json`);
}

/** The value of `--limit` as a number of characters, undefined where it is left out. Throws a CallError where it is none. */
export function readLimit(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (value === 'none') return Infinity;
  const limit = /^\d+$/.test(value) ? Number(value) : 0;
  if (limit >= LEAST_LIMIT) return limit;
  throw new CallError(
    `--limit is "${value}": write a number of characters from ${String(LEAST_LIMIT)} on, or "none"`,
  );
}
