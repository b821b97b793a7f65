import type { CachedAnswer } from './answer-cache.ts';

/** How the API of one kind of host is spoken to, beyond what all of them share. */
export interface Dialect {
  /** Returns the headers that carry a token. */
  authorize: (token: string) => Record<string, string>;
  /** The parameters that make pages as large as the host allows. */
  pageSize: Record<string, string>;
  /** Returns the address of the page after one; undefined after the last. `count` is how many items were read so far. */
  nextPage: (url: string, answer: CachedAnswer, count: number) => string | undefined;
  /** Whether a list without items may be null. */
  hasNullLists: boolean;
}

/** Returns the address that a `Link` header names as the next page; undefined if it names none. */
export function linkedPage({ link }: Pick<CachedAnswer, 'link'>): string | undefined {
  return /<([^>]*)>;[^,<]*\brel="next"/.exec(link ?? '')?.[1];
}
