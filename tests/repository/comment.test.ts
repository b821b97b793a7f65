import { execFile } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { temporaryDir } from '../fixtures/temporary-dir.ts';
import { projectRoot } from '../setup/run-script.ts';

const run = promisify(execFile);

/** Stands for GitHub's own command: it answers what a test says, and keeps what is sent. */
const GH = `#!/usr/bin/env bash
case "$*" in
  *pulls*) cat "$FAKE/number" ;;
  'run download'*) mkdir -p "\${@: -1}" && cp "$FAKE/difference.md" "\${@: -1}/" ;;
  *PATCH*|*POST*) echo "$*" > "$FAKE/call"; for arg; do if [[ $arg == body=@* ]]; then cp "\${arg#body=@}" "$FAKE/sent"; fi; done ;;
  *comments*) cat "$FAKE/comment" ;;
esac
`;

async function comment(difference: string, { number = '7', existing = '' } = {}) {
  const dir = temporaryDir({ 'bin/gh': GH, number, comment: existing });
  if (difference !== '') writeFileSync(join(dir, 'difference.md'), difference);
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

test('calls nobody by name, and keeps to what a comment may hold', async () => {
  const { sent } = await comment(`Hello @octocat. ${'ä'.repeat(80_000)}`);
  expect(sent).toContain('@\u200boctocat');
  expect(sent.length).toBeLessThan(65_536);
  expect(sent).not.toContain('\ufffd');
});

test('does nothing where the pull request is closed, or the run left no difference', async () => {
  expect((await comment('One.\n', { number: '' })).call).toBe('');
  expect((await comment('')).stdout).toContain('left no difference');
});
