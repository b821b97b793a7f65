import { messageOf } from '#catalogue/text/message-of.ts';

/** The limits for requests to servers. */
export interface Asking {
  /** The longest wait for an answer, in milliseconds. */
  timeout: number;
  attempts: number;
}

/** The result for an address: fine, broken, moved permanently, or unknown. */
export type Verdict =
  | { kind: 'fine' }
  | { kind: 'gone'; status: number }
  | { kind: 'moved'; to: string }
  | { kind: 'unknown'; reason: string; isUnreached?: boolean };

/** Statuses of servers that reject programs, or are busy; they do not show whether a page exists. */
const SAYS_NOTHING = new Set([401, 403, 405, 406, 418, 429, 451, 999]);

const FOR_GOOD = new Set([301, 308]);

const MOST_STEPS = 10;

const HEADERS = { 'user-agent': 'Rolebook link check (npx rolebook links)', accept: 'text/html,*/*' };

/** Requests a web address with HEAD, and again with GET if that fails. Never throws. */
export async function askAddress(address: string, asking: Asking): Promise<Verdict> {
  let verdict: Verdict = { kind: 'unknown', reason: 'it was not requested' };
  for (let attempt = 0; attempt < asking.attempts; attempt += 1) {
    verdict = await askOnce(address, asking.timeout);
    if (verdict.kind !== 'unknown') return verdict;
  }
  return verdict;
}

async function askOnce(address: string, timeout: number): Promise<Verdict> {
  try {
    const byHead = await follow(address, 'HEAD', timeout);
    return byHead.kind === 'fine' || byHead.kind === 'moved' ? byHead : await follow(address, 'GET', timeout);
  } catch (error) {
    return { kind: 'unknown', reason: reasonOf(error), isUnreached: true };
  }
}

/** Follows redirects itself, since `fetch()` does not show whether all of them are permanent. */
async function follow(address: string, method: string, timeout: number): Promise<Verdict> {
  let [at, isForGood] = [address, true];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const response = await fetch(at, {
      method,
      headers: HEADERS,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    await response.body?.cancel();
    const { status } = response;
    const location = response.headers.get('location');
    if (status >= 300 && status < 400 && location !== null) {
      isForGood &&= FOR_GOOD.has(status);
      at = new URL(location, at).href;
      continue;
    }
    if (status === 404 || status === 410) return { kind: 'gone', status };
    if (SAYS_NOTHING.has(status) || status >= 500)
      return { kind: 'unknown', reason: `it answers ${String(status)}` };
    if (!response.ok) return { kind: 'gone', status };
    return at === address || !isForGood ? { kind: 'fine' } : { kind: 'moved', to: at };
  }
  return { kind: 'unknown', reason: `it redirects more than ${String(MOST_STEPS)} times` };
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return 'it does not answer in time';
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error && 'code' in cause) return `it cannot be reached (${String(cause.code)})`;
  return `it cannot be reached (${messageOf(error)})`;
}
