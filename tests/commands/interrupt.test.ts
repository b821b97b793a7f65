import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { temporaryDir } from '../fixtures/temporary-dir.ts';
import { projectRoot, startScript } from '../setup/run-script.ts';

const isLinux = process.platform === 'linux';

/** The processes that descend from one, by number; the system's list of processes knows it on Linux. */
function descendantsOf(pid: number): number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => parentOf(name) === pid)
    .map(Number);
  return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

function parentOf(pid: string): number | undefined {
  try {
    // Behind the name, which may hold anything: the state, and the number of the parent.
    return Number(/\) \S (?<parent>\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.groups?.['parent']);
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${String(pid)}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await wait(20);
}

test.runIf(isLinux).each(['SIGINT', 'SIGTERM'] as const)(
  'a build that %s interrupts while it prints leaves neither half a file nor a browser behind',
  async (signal) => {
    const dir = temporaryDir({ 'site/dist/index.html': 'the previous build' });
    const out = join(dir, 'site', 'dist');
    const content = join(dir, 'content');
    cpSync(join(projectRoot, 'tests/fixtures/shapes'), content, { recursive: true });
    // An address of its own: nothing comes from the cache of an earlier build.
    const script = startScript('build', [], {
      CONTENT_DIR: content,
      OUT_DIR: out,
      SITE_URL: `https://${signal.toLowerCase()}-${String(process.pid)}.example`,
    });
    const pid = script.child.pid ?? 0;
    await until(() => script.output().includes('search index:') && descendantsOf(pid).length > 2);
    const started = descendantsOf(pid);
    script.child.kill(signal);
    const { code } = await script.ended;
    await wait(500);
    expect(code).toBe(130);
    expect(started.filter(isRunning)).toEqual([]);
    expect(readdirSync(join(dir, 'site'))).toEqual(['dist']);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the previous build');
    const kept = join(projectRoot, '.cache/renderings');
    const halves = existsSync(kept)
      ? readdirSync(kept).filter((name) => name.includes(`.${String(pid)}.`))
      : [];
    expect(halves).toEqual([]);
  },
);
