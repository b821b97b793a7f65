import { LEAST_LIMIT } from '#catalogue/changes/markdown/format-comment.ts';
import { CallError } from '../command/command.ts';

/** Parses the value of `--format`, by default Markdown. Throws a CallError for an unknown format. */
export function readDiffFormat(value: string | undefined): 'markdown' | 'json' {
  if (value === undefined || value === 'markdown') return 'markdown';
  if (value === 'json') return 'json';
  throw new CallError(`there is no format "${value}": write --format markdown or --format json`);
}

/** Parses the value of `--limit`, a number of characters; undefined stays undefined. Throws a CallError if it is not valid. */
export function readLimit(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (value === 'none') return Infinity;
  const limit = /^\d+$/.test(value) ? Number(value) : 0;
  if (limit >= LEAST_LIMIT) return limit;
  throw new CallError(
    `--limit is "${value}": write a number of characters, at least ${String(LEAST_LIMIT)}, or "none"`,
  );
}
