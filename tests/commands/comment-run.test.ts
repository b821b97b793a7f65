import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { COMMENT_MARKER } from '../../scripts/lib/comment/comment-body.ts';
import { keptRequest, type HostState } from '../fixtures/hosts/host-state.ts';

import { callComment, commentPlace, commentsOn } from '../setup/call-comment.ts';

describe('for an untrusted run on GitHub', () => {
  const difference = { 'difference.md': Buffer.from('Hello @octocat.\n') };
  const run = { id: 40, head: 'fork:change', commit: 'c0ffee' };
  const requests = [
    keptRequest(5, { from: 'fork/roles', isOpen: false }),
    keptRequest(6, { from: 'fork/roles', commit: 'bad' }),
    keptRequest(7, { from: 'fork/roles' }),
    keptRequest(8),
  ];

  async function commentOnRun(artifacts: Record<string, Uint8Array>, fields: Partial<HostState> = {}) {
    const here = await commentPlace('github', {
      requests: structuredClone(requests),
      runs: [{ ...run, artifacts }],
      ...fields,
    });
    const env = { GITHUB_REF: 'refs/heads/main' };
    const result = await callComment({ ...here, file: 'difference.md' }, ['--run', '40'], env);
    return { here, result };
  }

  test('finds the open pull request with its commit, and the artifacts of the run', async () => {
    const { here, result } = await commentOnRun({
      difference: zipSync(difference),
      preview: zipSync({ a: Buffer.from('a') }),
    });
    expect(result).toMatchObject({ code: 0, stderr: '', stdout: 'comment: posted on pull request 7\n' });
    expect(commentsOn(here)[0]?.body).toBe(
      `${COMMENT_MARKER}\nHello @\u200boctocat.\n\n` +
        'The [preview](https://github.example/run/40/artifacts/401) contains `preview.html`, a page that shows each ' +
        'changed row before and after the change, and `dist`, the whole site. Unpack the archive, then open ' +
        '`preview.html` in a browser, or run `npx rolebook serve preview/dist` to see the site.\n',
    );
  });

  test('links to the run if there is no preview', async () => {
    const { here } = await commentOnRun({ difference: zipSync(difference) });
    expect(commentsOn(here)[0]?.body).toContain(
      'There is no preview: see [the log](https://github.example/run/40).',
    );
  });

  test('does nothing if the pull request is closed or has newer commits', async () => {
    const { result } = await commentOnRun(
      { difference: zipSync(difference) },
      { requests: requests.slice(0, 2) },
    );
    expect(result).toMatchObject({
      code: 0,
      stdout: 'comment: no open pull request has the commit c0ffee; there is nothing to comment on\n',
    });
  });

  test('does nothing if the run left no difference', async () => {
    const { result } = await commentOnRun({ preview: zipSync(difference) });
    expect(result).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('the run has no artifact "difference"'),
    });
  });

  test.each([
    [zipSync({ 'other.md': Buffer.from('a') }), 'the artifact does not contain difference.md\n'],
    [Buffer.from('This is not an archive.'), /^the artifact is not a valid archive/],
    [new Uint8Array(10_000_001), 'the artifact is too large for a difference\n'],
  ])('fails for an invalid artifact', async (archive, message) => {
    const { here, result } = await commentOnRun({ difference: archive });
    expect({ code: result.code, comments: commentsOn(here) }).toEqual({ code: 1, comments: [] });
    expect(result.stderr).toMatch(message);
  });

  test('refuses an artifact whose unpacked file is too large', async () => {
    const bomb = zipSync({ 'difference.md': new Uint8Array(10_000_001) });
    expect(bomb.length).toBeLessThan(100_000);
    expect((await commentOnRun({ difference: bomb })).result.code).toBe(1);
  });

  test('is refused on other hosts', async () => {
    const here = await commentPlace('gitlab');
    expect(await callComment(here, ['--run', '40'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--run is only for GitHub'),
    });
  });
});
