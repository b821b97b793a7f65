import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseChoices } from '../../scripts/lib/init/ask/parse-choices.ts';
import { callingPackageManager } from '../../scripts/lib/init/files/package-manager.ts';
import { projectFiles } from '../../scripts/lib/init/files/project-files.ts';
import { projectRoot } from '../setup/run-script.ts';

const templateDir = join(projectRoot, 'create-rolebook/template');
const text = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');

function filesFor(host: string, repository?: string, userAgent?: string): Map<string, string> {
  const flags = { name: '"Our": paths', host, language: 'en', levels: 'Junior, Senior', repository };
  return projectFiles(parseChoices(flags, '1.2.3'), templateDir, callingPackageManager(userAgent));
}

/** Returns whether a file is a workflow, which GitLab has in a single file. */
const isWorkflow = (file: string): boolean => /^\.(?:github|forgejo)\/workflows\/|^\.gitlab-ci/.test(file);

const stepSchema = z.looseObject({ run: z.string().optional(), uses: z.string().optional() });
const jobSchema = z.looseObject({
  script: z.array(z.string()).optional(),
  steps: z.array(stepSchema).optional(),
  permissions: z.record(z.string(), z.string()).optional(),
});

/** Returns the commands of a workflow, with folded lines joined. */
function commandsIn(source: string): string[] {
  const workflow = z.looseObject({ jobs: z.record(z.string(), z.unknown()).optional() }).parse(load(source));
  const runs = Object.values(workflow.jobs ?? workflow).flatMap((job) => {
    const { script = [], steps = [] } = jobSchema.safeParse(job).data ?? {};
    return [...script, ...steps.flatMap(({ run }) => run ?? [])];
  });
  return runs.flatMap((run) => run.trim().split('\n'));
}

function findUnknown(command: string): string[] {
  return [...command.matchAll(/npx rolebook ([a-z][\w-]*)([^&|]*)/g)].flatMap(([, name = '', call = '']) => {
    const program = join(projectRoot, 'scripts', `${name}.ts`);
    if (!existsSync(program)) return [name];
    const source = readFileSync(program, 'utf8');
    const words = call.replace(/"[^"]*"/g, '""');
    return [...words.matchAll(/ --([a-z][\w-]*)/g)]
      .map(([, option = '']) => option)
      .filter((option) => !source.includes(`--${option}`))
      .map((option) => `${name} --${option}`);
  });
}

describe.each(['github', 'gitlab', 'forgejo', 'none'])('a framework on %s', (host) => {
  const files = filesFor(host);
  const workflows = [...files].filter(([file]) => isWorkflow(file));
  const commands = workflows.flatMap(([, source]) => commandsIn(source));

  test('has only workflows of its host', () => {
    const counts = { github: 5, gitlab: 1, forgejo: 3, none: 0 };
    expect(workflows).toHaveLength(counts[host as keyof typeof counts]);
    for (const [file] of workflows) expect(file).toContain(`.${host}`);
  });

  test('calls only existing commands and options of Rolebook', () => {
    expect(commands.flatMap(findUnknown)).toEqual([]);
    const others = commands.filter((command) => !/^(?:npx rolebook |npm ci$)/.test(command));
    expect(others.every((command) => host === 'forgejo' && /^git /.test(command))).toBe(true);
  });

  test('checks, compares and publishes', () => {
    const called = commands.flatMap((command) => /npx rolebook ([\w-]+)/.exec(command)?.[1] ?? []);
    const expected = ['test', 'diff', 'build', 'proposals', 'format', 'pull-request'];
    if (host !== 'none') expect(called).toEqual(expect.arrayContaining(expected));
    expect(commands.some((command) => command.includes('rolebook comment'))).toBe(host !== 'none');
  });

  test('writes no value of an event into a command', () => {
    expect(commands.filter((command) => command.includes('${{'))).toEqual([]);
  });

  test('has one dependency, and a README that names only existing commands', () => {
    const manifest: unknown = JSON.parse(files.get('package.json') ?? '');
    expect(manifest).toMatchObject({ private: true, dependencies: { rolebook: '1.2.3' } });
    const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(manifest);
    for (const command of Object.values(scripts)) expect(findUnknown(`npx ${command}`)).toEqual([]);
    expect(findUnknown(files.get('README.md') ?? '')).toEqual([]);
    expect(files.get('README.md')?.split('\n').length).toBeLessThan(45);
  });

  // npm leaves such files out of a package.
  test('has .gitignore, and no name with two dots at its start', () => {
    expect(files.get('.gitignore')).toContain('node_modules/');
    expect([...files.keys()].filter((file) => file.startsWith('..'))).toEqual([]);
  });
});

/** Returns the actions in a workflow with their commits. */
const pinsIn = (source: string): string[] =>
  [...source.matchAll(/uses: (?:https:\/\/data\.forgejo\.org\/)?(\S+@[0-9a-f]{40} # v\S+)$/gm)].map(
    ([, pin = '']) => pin,
  );

test('workflows use every action at the same commit as the workflows of this repository', () => {
  const own = readdirSync(join(projectRoot, '.github/workflows')).flatMap((file) =>
    pinsIn(text(`.github/workflows/${file}`)),
  );
  for (const host of ['github', 'forgejo']) {
    for (const [file, source] of filesFor(host)) {
      if (!isWorkflow(file)) continue;
      const pins = pinsIn(source);
      expect(pins).toHaveLength([...source.matchAll(/uses:/g)].length);
      expect(own).toEqual(expect.arrayContaining(pins));
    }
  }
});

test('on GitHub, jobs that run code of a pull request have no secrets, and jobs that may write do not run it', () => {
  const files = filesFor('github');
  const checks = files.get('.github/workflows/pull-request.yml') ?? '';
  expect(checks).not.toMatch(/secrets\.|github\.token|GITHUB_TOKEN|: write/);
  const comment = files.get('.github/workflows/comment.yml') ?? '';
  expect(comment).toContain('ref: ${{ github.event.repository.default_branch }}');
  expect(comment).toContain('workflows: [Pull request]');
  expect(checks).toContain('\nname: Pull request\n');
  for (const [file, source] of files) {
    if (!isWorkflow(file)) continue;
    expect(source).toContain('\npermissions: {}\n');
    expect([...source.matchAll(/actions\/checkout@/g)]).toHaveLength(
      [...source.matchAll(/persist-credentials: false/g)].length,
    );
    expect(source.includes('cache: npm')).toBe(file.endsWith('pull-request.yml'));
  }
});

test('workflows install packages with the package manager that created the framework', () => {
  for (const host of ['github', 'gitlab', 'forgejo']) {
    for (const [file, source] of filesFor(host, undefined, 'pnpm/10.0.0')) {
      if (!isWorkflow(file)) continue;
      expect(source).toContain('npx --yes pnpm install --frozen-lockfile');
      expect(source).not.toMatch(/npm ci|cache: npm/);
    }
  }
});

test('a repository on Codeberg uses its runners', () => {
  const labels = (repository?: string): unknown[] => {
    const files = filesFor('forgejo', repository);
    return [...files.values()].flatMap((source) =>
      [...source.matchAll(/runs-on: (\S+)/g)].map(([, label]) => label),
    );
  };
  expect(new Set(labels('https://codeberg.org/acme/paths'))).toEqual(new Set(['codeberg-small']));
  expect(new Set(labels())).toEqual(new Set(['docker']));
});

test('an editor is set up as in this repository', () => {
  for (const file of ['settings.json', 'tasks.json']) {
    expect(filesFor('none').get(`.vscode/${file}`)).toBe(text(`.vscode/${file}`));
  }
});

test('the form for proposals has the fields that links to it fill in', () => {
  const fieldsOf = (source: string): string[] =>
    [...source.matchAll(/^ +(?:id|- type|label): .+$/gm)].map(([line]) => line);
  const form = filesFor('github').get('.github/ISSUE_TEMPLATE/proposal.yml') ?? '';
  expect(fieldsOf(form)).toEqual(fieldsOf(text('.github/ISSUE_TEMPLATE/proposal.yml')));
});

test('create-rolebook has no dependency, and the version and the oldest Node of Rolebook', () => {
  const own: unknown = JSON.parse(text('package.json'));
  const manifest: unknown = JSON.parse(text('create-rolebook/package.json'));
  const { version, engines } = z
    .object({ version: z.string(), engines: z.object({ node: z.string() }) })
    .parse(own);
  expect(manifest).toMatchObject({ version, engines });
  expect(manifest).not.toHaveProperty('dependencies');
  expect(text('create-rolebook/index.js')).toContain(
    `OLDEST_NODE = [${engines.node.replace('>=', '').replace('.', ', ')}]`,
  );
});
