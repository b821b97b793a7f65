import { execFile } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { DEFAULT_LIMIT } from '#catalogue/changes/markdown/format-comment.ts';
import { temporaryDir } from '../fixtures/temporary-dir.ts';
import { projectRoot } from '../setup/run-script.ts';

const run = promisify(execFile);

/** A fake of GitHub's command `gh`: it gives the answers of a test, and records what is sent. */
const GH = `#!/usr/bin/env bash
case "$*" in
  *pulls*) cat "$FAKE/number" ;;
  *artifacts*) cat "$FAKE/artifact" ;;
  'run download'*) mkdir -p "\${@: -1}" && cp "$FAKE/difference.md" "\${@: -1}/" ;;
  *PATCH*|*POST*) echo "$*" > "$FAKE/call"; for arg; do if [[ $arg == body=@* ]]; then cp "\${arg#body=@}" "$FAKE/sent"; fi; done ;;
  *comments*) cat "$FAKE/comment" ;;
esac
`;

async function comment(difference: string | Buffer, { number = '7', existing = '', artifact = '42' } = {}) {
  const dir = temporaryDir({ 'bin/gh': GH, number, artifact, comment: existing });
  if (difference.length > 0) writeFileSync(join(dir, 'difference.md'), difference);
  chmodSync(join(dir, 'bin/gh'), 0o755);
  const { stdout } = await run('bash', [join(projectRoot, '.github/comment.sh')], {
    env: {
      ...process.env,
      PATH: `${join(dir, 'bin')}:${process.env['PATH'] ?? ''}`,
      FAKE: dir,
      REPOSITORY: 'owner/name',
      RUN_ID: '1',
      RUN_URL: 'https://example.org/run/1',
      HEAD_SHA: 'abc',
      HEAD: 'other:branch',
    },
  });
  const kept = (file: string): string =>
    existsSync(join(dir, file)) ? readFileSync(join(dir, file), 'utf8') : '';
  return { stdout, call: kept('call'), sent: kept('sent') };
}

test('comments where there is no comment yet', async () => {
  const { call, sent } = await comment('One requirement changes.\n');
  expect(call).toContain('POST repos/owner/name/issues/7/comments');
  expect(sent).toMatch(/^<!-- rolebook: difference -->\nOne requirement changes\.\n/);
  expect(sent).toContain('https://example.org/run/1');
});

test('updates the comment that is there', async () => {
  const { call } = await comment('Two requirements change.\n', { existing: '99\n' });
  expect(call).toContain('PATCH repos/owner/name/issues/comments/99');
});

test('names the artifact, what is in it, and the command that serves the site', async () => {
  const { sent } = await comment('One requirement changes.\n');
  expect(sent).toContain('[`preview`](https://example.org/run/1/artifacts/42) holds `preview.html`');
  expect(sent).toContain('`npx rolebook serve preview/dist`');
});

test("says that style is nobody's task, whether there is a preview or not", async () => {
  for (const artifact of ['7', '']) {
    expect((await comment('One change.\n', { artifact })).sent).toContain('Style needs no action');
  }
});

test('links to the check if there is no preview', async () => {
  const { sent } = await comment('The content has problems.\n', { artifact: '' });
  expect(sent).toContain('There is no preview: see [the check](https://example.org/run/1).');
  expect(sent).not.toContain('npx rolebook serve');
});

test('mentions nobody', async () => {
  const { sent } = await comment('Hello @octocat, @\u200bhubot and a@@b.');
  expect(sent).toContain('Hello @\u200boctocat, @\u200bhubot and a@\u200b@\u200bb.');
});

test('keeps a difference of the greatest length whole', async () => {
  const difference = `${'ä😀'.repeat((DEFAULT_LIMIT - 4) / 3)}end.`;
  expect(difference.length).toBeGreaterThan(DEFAULT_LIMIT - 3);
  const { sent } = await comment(difference);
  expect(sent).toContain(`${difference}\n\n`);
});

test('cuts a longer difference to the limit of a comment, and keeps the text after it', async () => {
  for (const difference of [`a${'ä'.repeat(80_000)}`, '😀'.repeat(400_000), '@'.repeat(80_000)]) {
    const { sent } = await comment(difference);
    expect([...sent].length).toBeLessThanOrEqual(65_536);
    expect([...sent].length).toBeGreaterThan(65_000);
    expect(sent).not.toContain('\ufffd');
    expect(sent).toMatch(/one style\.\n$/);
  }
});

test('leaves out bytes that are not text', async () => {
  const bytes = Buffer.concat([Buffer.from('One \0'), Buffer.from([0xff, 0xc3]), Buffer.from(' change.\n')]);
  expect((await comment(bytes)).sent).toContain('\nOne  change.\n');
});

test('does nothing where the pull request is closed, or the run left no difference', async () => {
  expect((await comment('One.\n', { number: '' })).call).toBe('');
  expect((await comment('')).stdout).toContain('left no difference');
});
