import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { githubIssue, startGithub } from '../fixtures/github/github-server.ts';
import { INSTALL_PATIENCE, packFolder, runWell } from '../setup/installed-package.ts';
import { projectRoot } from '../setup/run-script.ts';

const REPOSITORY = 'harbor/careers';

/** The author of the first commit, regardless of the machine's settings. */
const AUTHOR = { GIT_AUTHOR_NAME: 'Captain', GIT_AUTHOR_EMAIL: 'captain@example.org' };
const COMMITTER = { GIT_COMMITTER_NAME: 'Captain', GIT_COMMITTER_EMAIL: 'captain@example.org' };

let folder: string;

beforeAll(async () => {
  const dir = mkdtempSync(join(tmpdir(), 'rolebook-created-'));
  const [rolebook, create] = [await packFolder(), await packFolder(join(projectRoot, 'create-rolebook'))];
  const program = ['npm', 'exec', '--yes', `--package=${create.file}`, '--', 'create-rolebook'];
  const choices = ['--name', 'Harbor Careers', '--host', 'github', '--levels', 'Deckhand, Mate, Captain'];
  const repository = ['--repository', `https://github.com/${REPOSITORY}`];
  const call = [...program, 'harbor', ...choices, ...repository, '--rolebook', rolebook.file, '--yes'];
  await runWell(dir, call, { ...COMMITTER, ...AUTHOR });
  folder = join(dir, 'harbor');
}, INSTALL_PATIENCE);

afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const workflowSchema = z.object({
  jobs: z.record(z.string(), z.object({ steps: z.array(z.object({ run: z.string().optional() })) })),
});

/** Returns the commands of a workflow in order, without those that write to the host. */
function commandsOf(workflow: string): string[] {
  const source = readFileSync(join(folder, '.github/workflows', workflow), 'utf8');
  return Object.values(workflowSchema.parse(load(source)).jobs)
    .flatMap(({ steps }) => steps.flatMap(({ run }) => run?.trim().split('\n') ?? []))
    .filter((command) => !/rolebook (?:comment|pull-request) /.test(command));
}

test(
  'the commands of the workflows succeed one after another',
  async () => {
    const server = await startGithub({ [`/repos/${REPOSITORY}/issues`]: [githubIssue(1)] });
    const env = {
      BASE: (await runWell(folder, ['git', 'rev-parse', 'HEAD'])).trim(),
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: REPOSITORY,
      GITHUB_API_URL: server.url,
      GITHUB_TOKEN: 'a-token',
    };
    const commands = ['pull-request.yml', 'deploy.yml', 'format.yml', 'proposals.yml'].flatMap(commandsOf);
    expect(commands).toEqual(
      expect.arrayContaining(['npm ci', 'npx rolebook build', 'npx rolebook proposals']),
    );
    for (const command of commands) await runWell(folder, ['bash', '-c', command], env);
    expect(readFileSync(join(folder, 'difference.md'), 'utf8')).not.toBe('');
    expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toContain('Harbor Careers');
  },
  INSTALL_PATIENCE,
);

test('the folder holds no code', async () => {
  const files = (await runWell(folder, ['git', 'ls-files'])).trim().split('\n');
  expect(files.filter((file) => /\.(?:[cm]?[jt]sx?|astro|sh|css|html)$/.test(file))).toEqual([]);
  const { dependencies } = z
    .object({ dependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  expect(Object.keys(dependencies)).toEqual(['rolebook']);
});
