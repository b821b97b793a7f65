import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { writeMarker } from '../../scripts/lib/output/output-marker.ts';
import { temporaryDir } from '../fixtures/temporary-dir.ts';
import { projectRoot, startScript } from '../setup/run-script.ts';

const isLinux = process.platform === 'linux';

/** Returns the ids of the processes that descend from one, as listed below `/proc` on Linux. */
function descendantsOf(pid: number): number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => parentOf(name) === pid)
    .map(Number);
  return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

function parentOf(pid: string): number | undefined {
  try {
    // The state and the id of the parent come after the name, which may hold any character.
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

/** Interrupts a build while it prints, and returns the files and processes that it leaves behind. */
async function interrupt(signal: 'SIGINT' | 'SIGTERM') {
  const dir = temporaryDir({ 'site/dist/index.html': 'the previous build' });
  const out = join(dir, 'site', 'dist');
  writeMarker(out);
  const content = join(dir, 'content');
  cpSync(join(projectRoot, 'tests/fixtures/shapes'), content, { recursive: true });
  // The address is new, so no document comes from the cache of an earlier build.
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
  const kept = join(projectRoot, '.cache/renderings');
  return {
    code,
    running: started.filter(isRunning),
    beside: readdirSync(join(dir, 'site')),
    previous: readFileSync(join(out, 'index.html'), 'utf8'),
    halves: existsSync(kept) ? readdirSync(kept).filter((name) => name.includes(`.${String(pid)}.`)) : [],
  };
}

test.runIf(isLinux)(
  'a build interrupted by SIGINT or SIGTERM while it prints leaves no partial files and no browser',
  async () => {
    const whole = { code: 130, running: [], beside: ['dist'], previous: 'the previous build', halves: [] };
    const [bySigint, bySigterm] = await Promise.all([interrupt('SIGINT'), interrupt('SIGTERM')]);
    expect({ bySigint, bySigterm }).toEqual({ bySigint: whole, bySigterm: whole });
  },
);
