import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { contentWithFaults } from '../fixtures/faults/base-content.ts';
import { writeBase } from '../fixtures/faults/write-fault.ts';
import { linesOf, startScript, type RunningScript } from '../setup/run-script.ts';

describe('with --watch', () => {
  /** Waits until a number of checks have ended with a summary that matches. */
  async function untilChecked(script: RunningScript, summary: RegExp, count: number): Promise<void> {
    const ended = (): number => linesOf(script.output()).filter((line) => summary.test(line)).length;
    while (ended() < count) await wait(20);
  }

  const good = /^content: .* no problems/;
  const bad = /^content: \d+ problem/;

  test('checks after every change until it is interrupted', async () => {
    const dir = contentWithFaults();
    const script = startScript('check', ['--watch'], { CONTENT_DIR: dir });
    try {
      await untilChecked(script, good, 1);
      expect(linesOf(script.output())[0]).toBe(`watching ${dir}: every change is checked, Ctrl-C ends it`);
      writeFileSync(join(dir, 'skills/data/redis.yaml'), 'name: [');
      await untilChecked(script, bad, 1);
      writeFileSync(join(dir, 'skills/data/redis.yaml'), 'name: Redis\ndescriptors: { working: Caches. }\n');
      await untilChecked(script, good, 2);
    } finally {
      script.child.kill('SIGINT');
    }
    const { code, stdout } = await script.ended;
    expect(code).toBe(0);
    expect(stdout).not.toContain('\u001b');
  });

  test.each([
    [
      'emptied',
      (dir: string) =>
        ['site.yaml', 'roles', 'skills', 'domains', 'scale.yaml'].map((name) => join(dir, name)),
    ],
    ['removed', (dir: string) => [dir]],
  ])('continues after the directory is %s and filled again', async (_, gone) => {
    const dir = join(contentWithFaults(), 'content');
    writeBase(dir);
    const script = startScript('check', ['--watch'], { CONTENT_DIR: dir });
    try {
      await untilChecked(script, good, 1);
      for (const path of gone(dir)) rmSync(path, { recursive: true });
      await untilChecked(script, bad, 1);
      writeBase(dir);
      await untilChecked(script, good, 2);
    } finally {
      script.child.kill('SIGTERM');
    }
    expect((await script.ended).code).toBe(0);
  });
});
