import type { HostKind } from '#catalogue/community/repository-host.ts';
import type { CachedAnswer } from './answer-cache.ts';

/** The paging of lists on a kind of host. */
interface Paging {
  /** The parameter for the largest page that the host allows. */
  size: Record<string, number>;
  /** Returns the address of the next page, or undefined after the last; `count` items were read so far. */
  next: (url: string, answer: CachedAnswer, count: number) => string | undefined;
}

// Sources: https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api,
// https://docs.gitlab.com/api/rest/#pagination and https://forgejo.org/docs/latest/user/api-usage/
export const PAGING: Record<HostKind, Paging> = {
  github: { size: { per_page: 100 }, next: (_url, answer) => linkedPage(answer) },
  gitlab: { size: { per_page: 100 }, next: (_url, answer) => linkedPage(answer) },
  // Servers allow 50 unless their MAX_RESPONSE_ITEMS says otherwise.
  forgejo: { size: { limit: 50 }, next: numberedPage },
};

function linkedPage({ link }: CachedAnswer): string | undefined {
  return /<([^>]*)>;[^,<]*\brel="next"/.exec(link ?? '')?.[1];
}

/**
 * Returns the address of the next page by its number. Forgejo's links begin with the server's own address, which may be
 * another one behind a proxy, and some of its lists have no `Link` header, only `X-Total-Count`.
 */
function numberedPage(url: string, answer: CachedAnswer, count: number): string | undefined {
  const isEmpty = !Array.isArray(answer.data) || answer.data.length === 0;
  const hasMore = linkedPage(answer) !== undefined || Number(answer.total ?? 0) > count;
  if (isEmpty || !hasMore) return undefined;
  const next = new URL(url);
  next.searchParams.set('page', String(Number(next.searchParams.get('page') ?? '1') + 1));
  return next.href;
}
