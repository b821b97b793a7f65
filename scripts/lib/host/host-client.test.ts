import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { startGithub } from '../../../tests/fixtures/github/github-server.ts';
import type { ApiServer, ServerFault } from '../../../tests/fixtures/hosts/api-server.ts';
import { askServer, SERVER_TIME as NOW } from '../../../tests/fixtures/hosts/asking.ts';
import { temporaryDir } from '../../../tests/fixtures/temporary-dir.ts';
import { CommandError } from '../command/command.ts';

const ISSUES = '/repos/owner/name/issues';
const itemSchema = z.object({ number: z.number() });
const numbers = (count: number): object[] =>
  Array.from({ length: count }, (_, index) => ({ number: index + 1 }));

type Asking = NonNullable<Parameters<typeof askServer>[1]>;

/** Returns a function that lists the issues of a server, and the client that it uses. */
function asking(server: Pick<ApiServer, 'url'>, options: Asking = {}) {
  const asked = askServer(server, options);
  const list = async (): Promise<number[]> => {
    const items = await asked.api.list(`GET ${ISSUES}`, { labels: 'proposal' }, itemSchema);
    return items.map(({ number }) => number);
  };
  return { ...asked, list };
}

/** Starts a server whose first answers are these faults. */
async function faultyServer(...faults: ServerFault[]): Promise<ApiServer> {
  const server = await startGithub({ [ISSUES]: numbers(2) });
  server.faults[ISSUES] = faults;
  return server;
}

/** Returns the message of the error if the list cannot be read. */
async function refusal(server: ApiServer, options: Asking = {}): Promise<string> {
  const error: unknown = await asking(server, options)
    .list()
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(CommandError);
  return error instanceof Error ? error.message : '';
}

describe('a list', () => {
  test('is read page by page', async () => {
    const server = await startGithub({ [ISSUES]: numbers(7) }, 3);
    const { api, list } = asking(server);
    expect(await list()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(api.counts).toEqual({ requests: 3, unchanged: 0 });
    expect(server.requests[0]?.url).toBe(`${ISSUES}?per_page=100&labels=proposal`);
  });

  test('may be empty', async () => {
    expect(await asking(await startGithub({ [ISSUES]: [] })).list()).toEqual([]);
  });

  test('is requested with the token if there is one', async () => {
    const server = await startGithub({ [ISSUES]: [] });
    await asking(server, { token: 'secret' }).list();
    await asking(server).list();
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer secret', undefined]);
  });

  test('is not sent again for unchanged pages', async () => {
    const server = await startGithub({ [ISSUES]: numbers(4) }, 2);
    const cacheFile = join(temporaryDir(), 'answers.json');
    const first = asking(server, { cacheFile });
    await first.list();
    first.cache.save({ isComplete: true });
    server.answers[ISSUES] = [...numbers(3), { number: 9 }];
    const second = asking(server, { cacheFile });
    expect(await second.list()).toEqual([1, 2, 3, 9]);
    expect(second.api.counts).toEqual({ requests: 2, unchanged: 1 });
    second.cache.save({ isComplete: true });
    const third = asking(server, { cacheFile });
    expect(await third.list()).toEqual([1, 2, 3, 9]);
    expect(third.api.counts).toEqual({ requests: 2, unchanged: 2 });
  });

  test.each(['', '{', '[]', '{"https://example.org": {"etag": 1}}'])(
    'is requested completely if the cache contains %j',
    async (text) => {
      const cacheFile = join(temporaryDir(), 'answers.json');
      writeFileSync(cacheFile, text);
      const { api, list } = asking(await startGithub({ [ISSUES]: numbers(1) }), { cacheFile });
      expect(await list()).toEqual([1]);
      expect(api.counts.unchanged).toBe(0);
    },
  );
});

describe('a temporary failure', () => {
  test.each<[string, ServerFault]>([
    ['an error of the server', { status: 500 }],
    [
      'an error of a gateway in HTML',
      { status: 502, body: '<html>', headers: { 'content-type': 'text/html' } },
    ],
    ['JSON cut short', { body: '[{"number": 1}, {"num' }],
    ['an answer that breaks off', { body: '[{"number": 1}', breaksOff: true }],
    ['a page of a proxy', { body: '<html>', headers: { 'content-type': 'text/html' } }],
    ['an empty answer', { body: '' }],
  ])('is followed by another try: %s', async (_name, fault) => {
    const { list, said } = asking(await faultyServer(fault, fault));
    expect(await list()).toEqual([1, 2]);
    expect(said).toEqual(Array.from({ length: 2 }, () => expect.stringMatching(/: trying again$/)));
  });

  test('is followed by another try if no answer comes in time', async () => {
    const { list, said } = asking(await faultyServer({ isSilent: true }));
    expect(await list()).toEqual([1, 2]);
    expect(said).toEqual([expect.stringMatching(/timeout: trying again$/)]);
  });

  test('makes the command give up in the end', async () => {
    const server = await faultyServer(...Array.from({ length: 9 }, () => ({ status: 503 })));
    expect(await refusal(server)).toBe('the server answered 503: gave up after 4 attempts, try again later');
    expect(server.requests).toHaveLength(4);
  });

  test('makes the command give up if no server answers', async () => {
    const server = { ...(await startGithub({})), url: 'http://127.0.0.1:9' };
    expect(await refusal(server)).toMatch(/gave up after 4 attempts/);
  });

  test('on a later page loses no page before it', async () => {
    const server = await startGithub({ [ISSUES]: numbers(4) }, 2);
    server.faults[`${ISSUES}?page=2`] = [{ status: 500 }, { body: '[{' }];
    expect(await asking(server).list()).toEqual([1, 2, 3, 4]);
  });

  test('on a later page gives no incomplete list', async () => {
    const server = await startGithub({ [ISSUES]: numbers(4) }, 2);
    server.faults[`${ISSUES}?page=2`] = Array.from({ length: 4 }, () => ({ body: '', breaksOff: true }));
    expect(await refusal(server)).toMatch(/gave up/);
  });
});

describe('a limit of requests', () => {
  const date = new Date(NOW).toUTCString();
  const inSeconds = (seconds: number): string => String(NOW / 1000 + seconds);
  const used = (seconds: number): Record<string, string> => ({
    date,
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': inSeconds(seconds),
  });

  test.each<[string, ServerFault, string]>([
    ['until the hour is over', { status: 403, headers: used(20) }, '20 seconds'],
    ['for the time in the answer', { status: 429, headers: { 'retry-after': '7' } }, '7 seconds'],
    [
      'for the first time in the answer',
      { status: 403, headers: { ...used(20), 'retry-after': '3' } },
      '3 seconds',
    ],
    [
      'until the date in the answer',
      { status: 429, headers: { date, 'retry-after': new Date(NOW + 5000).toUTCString() } },
      '5 seconds',
    ],
    ['a minute if the answer has no time', { status: 429 }, '60 seconds'],
    [
      'a minute at the secondary limit',
      { status: 403, body: '{"message":"You have exceeded a secondary rate limit"}' },
      '60 seconds',
    ],
    ['a second if the time is over', { status: 403, headers: used(-5) }, '1 second'],
  ])('waits %s', async (_name, fault, wait) => {
    const { list, said } = asking(await faultyServer(fault));
    expect(await list()).toEqual([1, 2]);
    expect(said).toEqual([`too many requests: waiting ${wait} until more are allowed`]);
  });

  test("uses the server's clock", async () => {
    const headers = { ...used(3620), date: new Date(NOW + 3_600_000).toUTCString() };
    const { list, said } = asking(await faultyServer({ status: 403, headers }));
    await list();
    expect(said).toEqual([expect.stringContaining('waiting 20 seconds')]);
  });

  test('says when to try again after a long wait, and how to get a higher limit', async () => {
    const fault = { status: 403, headers: used(34 * 60) };
    expect(await refusal(await faultyServer(fault))).toMatch(
      /^no more requests are allowed for now: try again after \d\d:\d\d UTC on \d{4}-\d\d-\d\d, in 34 minutes; with a token in GITHUB_TOKEN many more are allowed$/,
    );
    expect(await refusal(await faultyServer(fault), { token: 'secret' })).toMatch(/in 34 minutes$/);
  });

  test('makes the command give up in the end', async () => {
    const server = await faultyServer(...Array.from({ length: 9 }, () => ({ status: 429 })));
    expect(await refusal(server)).toMatch(/^no more requests are allowed/);
    expect(server.requests).toHaveLength(4);
  });
});

describe('a permanent failure', () => {
  test.each<[string, ServerFault, RegExp]>([
    [
      'a token that is not accepted',
      { status: 401, body: '{"message":"Bad credentials"}' },
      /^the token is not accepted: set GITHUB_TOKEN.*Bad credentials/,
    ],
    [
      'a token without the right',
      { status: 403, body: '{"message":"Resource not accessible"}' },
      /give the token the right/,
    ],
    ['a repository that does not exist', { status: 404 }, /no repository owner\/name.*--repo owner\/name/],
    ['a repository without issues', { status: 410 }, /has no issues/],
    ['a conflict', { status: 409 }, /409/],
    [
      'an untrusted message',
      { status: 422, body: '{"message":"\\u001b[31mred\\nlines"}' },
      /^the server answered 422: \[31mred lines$/,
    ],
    ['an object', { body: '{"total_count":0,"items":[]}' }, /not a list/],
    ['null', { body: 'null' }, /not a list/],
    ['a list of other items', { body: '[{"id":1}]' }, /unexpected shape \(0\.number/],
    ['a list of nothing', { body: '[null]' }, /unexpected shape/],
  ])('ends the command at once: %s', async (_name, fault, message) => {
    const server = await faultyServer(fault);
    const said = await refusal(server, { token: 'secret' });
    expect(said).toMatch(message);
    expect(said).not.toContain('secret');
    expect(server.requests).toHaveLength(1);
  });

  test('says which token to set if there is none', async () => {
    expect(await refusal(await faultyServer({ status: 401 }))).toMatch(/requires a token: set GITHUB_TOKEN/);
    expect(await refusal(await startGithub({}))).toMatch(/needs a GITHUB_TOKEN/);
  });

  test('ends the command if a page is on another server, which must not get the token', async () => {
    const other = await startGithub({ [ISSUES]: numbers(1) });
    const link = `<${other.url}${ISSUES}>; rel="next"`;
    expect(await refusal(await faultyServer({ body: '[]', headers: { link } }), { token: 'secret' })).toMatch(
      /links to another server/,
    );
    expect(other.requests).toEqual([]);
  });

  test('ends the command if pages link in a circle', async () => {
    const server = await startGithub({ [ISSUES]: numbers(1) });
    const link = `<${server.url}${ISSUES}?page=2>; rel="next"`;
    const circle = { body: '[]', headers: { link } };
    server.faults = { [ISSUES]: [circle], [`${ISSUES}?page=2`]: [circle, circle] };
    expect(await refusal(server)).toMatch(/in a circle/);
  });
});

describe('a change', () => {
  const change = (server: ApiServer): Promise<unknown> =>
    asking(server, { token: 'secret' }).api.ask(`POST ${ISSUES}`, { title: 'A' }, z.unknown());

  test('is sent again after a limit of requests', async () => {
    const server = await faultyServer({ status: 429, headers: { 'retry-after': '7' } });
    await change(server);
    expect(server.requests.map(({ method }) => method)).toEqual(['POST', 'POST']);
  });

  test('is not sent again after an error, since the server may have made it', async () => {
    const server = await faultyServer({ status: 502 });
    await expect(change(server)).rejects.toThrow(CommandError);
    expect(server.requests).toHaveLength(1);
  });
});
