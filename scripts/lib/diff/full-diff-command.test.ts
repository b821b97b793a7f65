import { expect, test } from 'vitest';
import { fullDiffCommand } from './full-diff-command.ts';

const commit = '0123456789abcdef0123456789abcdef01234567';

test.each([
  ['main', undefined, 'npx rolebook diff main --limit none'],
  ['v1.0', 'origin/main~2', 'npx rolebook diff v1.0 origin/main~2 --limit none'],
  ['$(reboot)', undefined, `npx rolebook diff ${commit} --limit none`],
  ['a;b', 'c d', `npx rolebook diff ${commit} ${commit} --limit none`],
])('builds a command for %s and %s that is safe in a shell', (before, after, command) => {
  const side = (revision: string | undefined) => (revision === undefined ? {} : { revision, commit });
  expect(fullDiffCommand({ before: side(before), after: side(after) })).toBe(command);
});
