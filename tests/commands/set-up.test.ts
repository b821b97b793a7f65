import { execFile } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { temporaryDir } from '../fixtures/temporary-dir.ts';
import { linesOf, projectRoot } from '../setup/run-script.ts';

const { scripts, dependencies } = z
  .object({ scripts: z.record(z.string(), z.string()), dependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')));

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a program in a project as npm does. */
function run(
  project: string,
  args: string[],
  variables: Record<string, string> = {},
  nodeOptions: string[] = [],
  uid?: number,
): Promise<Ended> {
  const content = join(projectRoot, 'tests/fixtures/small');
  const env = { ...process.env, CONTENT_DIR: content, HOME: undefined, ...variables };
  const options = { cwd: project, env, ...(uid !== undefined && { uid, gid: uid }) };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [...nodeOptions, ...programAndArguments(args)],
      options,
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

/** Returns the arguments that make Node run a Rolebook command, or another program through `scripts/repository/run.js`. */
function programAndArguments([name = '', ...args]: string[]): string[] {
  const isCommand = existsSync(join(projectRoot, 'scripts', `${name}.ts`));
  return [isCommand ? 'bin/rolebook.js' : 'scripts/repository/run.js', name, ...args];
}

/**
 * Creates a project in a folder with the given name. Only the packages that `isInstalled` picks are there, each with
 * nothing but a package.json.
 */
function projectWith(isInstalled: (name: string) => boolean, folder = 'project'): string {
  const dir = join(temporaryDir(), folder);
  cpSync(join(projectRoot, 'bin'), join(dir, 'bin'), { recursive: true });
  cpSync(join(projectRoot, 'scripts/repository/run.js'), join(dir, 'scripts/repository/run.js'));
  cpSync(join(projectRoot, 'package.json'), join(dir, 'package.json'));
  for (const name of Object.keys(dependencies).filter(isInstalled)) {
    mkdirSync(join(dir, 'node_modules', name), { recursive: true });
    writeFileSync(join(dir, 'node_modules', name, 'package.json'), '{}');
  }
  return dir;
}

test('every command checks first whether the set-up is complete', () => {
  const parts = Object.values(scripts).flatMap((script) => script.split(' && '));
  const others = parts.filter(
    (part) => !/^node (?:scripts\/repository\/run|bin\/rolebook)\.js |^npm (?:run|test)\b/.test(part),
  );
  expect(others).toEqual([]);
});

describe('a command prints one line that says what to do', () => {
  test.each(['check', 'astro', 'vitest'])('if nothing is installed: %s', async (program) => {
    const { code, stdout, stderr } = await run(
      projectWith(() => false),
      [program],
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(linesOf(stderr)).toEqual([expect.stringContaining('run "npm ci"')]);
  });

  test('if a package is missing', async () => {
    const project = projectWith((name) => name !== 'zod');
    const { code, stderr } = await run(project, ['check']);
    expect(code).toBe(1);
    expect(linesOf(stderr)).toEqual([expect.stringMatching(/run "npm ci".*zod/)]);
  });

  test('if Node is too old, and the one from npm is not installed', async () => {
    const { code, stderr } = await run(
      projectWith(() => true),
      ['check'],
      {},
      ['--no-strip-types'],
    );
    expect(code).toBe(1);
    expect(linesOf(stderr)).toEqual([
      expect.stringContaining('run "npm rebuild node --ignore-scripts=false"'),
    ]);
  });
});

describe('a command reports at once', () => {
  const building = ['astro', 'vitest', 'build', 'start', 'scripts/repository/bench.ts'];

  test.each(building)('that Vite cannot read the path of the project: %s', async (program) => {
    const { code, stderr } = await run(
      projectWith(() => true, 'C#'),
      [program],
    );
    expect(code).toBe(1);
    expect(linesOf(stderr)).toEqual([expect.stringMatching(/^There is a "#" in the path .*\/C#\/: rename/)]);
  });

  test.each(['C#', 'what?', 'a%20b'])('that Vite cannot read the path of the content: %s', async (folder) => {
    const { code, stderr } = await run(projectRoot, ['build'], {
      CONTENT_DIR: `/${folder}/content`,
    });
    expect(code).toBe(1);
    expect(linesOf(stderr)).toEqual([expect.stringContaining(`in the path /${folder}/content: rename`)]);
  });

  test.runIf(process.getuid?.() === 0)('that it cannot write to the project', async () => {
    const project = projectWith(() => true);
    chmodSync(join(project, '..'), 0o755);
    const { code, stderr } = await run(project, ['build'], {}, [], 12_345);
    expect(code).toBe(1);
    expect(linesOf(stderr)).toEqual([expect.stringContaining('cannot be written')]);
  });
});

test('no program sends Astro telemetry or checks for a newer version of Astro', async () => {
  const project = projectWith(() => true);
  const names = ['ASTRO_TELEMETRY_DISABLED', 'ASTRO_DISABLE_UPDATE_CHECK'];
  writeFileSync(
    join(project, 'scripts/say.ts'),
    `console.log(${JSON.stringify(names)}.map((name) => process.env[name]).join(' '));`,
  );
  expect((await run(project, ['scripts/say.ts'])).stdout).toBe('1 true\n');
});

test('the check works in a folder of any name', async () => {
  const content = join(temporaryDir(), 'C# 100% "*?"');
  cpSync(join(projectRoot, 'tests/fixtures/small'), content, { recursive: true });
  const { code, stdout } = await run(projectRoot, ['check'], { CONTENT_DIR: content });
  expect(code).toBe(0);
  expect(stdout).toContain('no problems');
});

test('a program of a package gets the arguments, and its exit code is returned', async () => {
  expect((await run(projectRoot, ['prettier', '--check', 'package.json'])).code).toBe(0);
  expect((await run(projectRoot, ['prettier', '--check', 'no-such-file'])).code).toBe(2);
});

test.runIf(process.getuid?.() === 0 && isOpenToAll(projectRoot))(
  'a user without an account on the system can run a command',
  async () => {
    const { code, stdout, stderr } = await run(projectRoot, ['check'], {}, [], 12_345);
    expect({ code, stderr: stderr.includes('    at ') }).toEqual({ code: 0, stderr: false });
    expect(stdout).toContain('no problems');
  },
);

/** Returns whether other users may read a folder and enter all folders above it. */
function isOpenToAll(folder: string): boolean {
  const isOpen = (statSync(folder).mode & 0o005) === 0o005;
  return isOpen && (dirname(folder) === folder || isOpenToAll(dirname(folder)));
}
