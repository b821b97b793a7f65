import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { projectRoot } from '../setup/run-script.ts';
import { ownWorkflows, type Workflow } from '../setup/workflows.ts';

// Tests the parts of https://github.com/ossf/scorecard/blob/main/docs/checks.md that files decide. Tests of all workflows are
// in workflows.test.ts: permissions, pinned actions and packages, and code of pull requests.

const text = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');

/** The names of generated programs, which nobody can review. */
const BINARIES =
  'crx,deb,dex,dey,elf,o,a,so,macho,iso,class,jar,bundle,dylib,lib,msi,dll,drv,efi,exe,ocx,pyc,pyo,par,rpm,wasm,whl';

test('there are no binary artifacts', () => {
  const found = globSync(`**/*.{${BINARIES}}`, {
    cwd: projectRoot,
    exclude: (name) => ['node_modules', '.git', '.cache', 'dist'].includes(name),
  });
  expect(found).toEqual([]);
});

test('a bot updates packages and actions', () => {
  const { updates } = z
    .object({ updates: z.array(z.object({ 'package-ecosystem': z.string() })) })
    .parse(load(text('.github/dependabot.yml')));
  expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions']);
});

test('tests draw random input', () => {
  const drawing = globSync('src/**/*.test.ts', { cwd: projectRoot }).filter((file) =>
    text(file).includes("from 'fast-check'"),
  );
  expect(drawing.length).toBeGreaterThan(10);
});

test('there is a license, and a security policy with an address for reports', () => {
  expect(text('LICENSE')).toMatch(/^MIT License\n/);
  expect(text('SECURITY.md')).toMatch(/\(https:\/\/\S+\/security\/advisories\/new\)/);
  expect(text('SECURITY.md').match(/vulnerabilit|disclos/gi)?.length).toBeGreaterThan(1);
});

test('CodeQL reads each pull request and each commit on main', () => {
  const { events, steps } = workflow('codeql.yml');
  expect(events).toEqual(expect.arrayContaining(['pull_request', 'push']));
  expect(steps.map(({ uses = '' }) => uses.split('@')[0])).toEqual([
    'actions/checkout',
    'github/codeql-action/init',
    'github/codeql-action/analyze',
  ]);
});

describe('the workflow of Scorecard', () => {
  const { events, jobs, source, steps } = workflow('scorecard.yml');

  // https://github.com/ossf/scorecard-action#workflow-restrictions
  test('meets the conditions under which results are published', () => {
    expect(jobs.map(({ permissions }) => permissions)).toEqual([
      { actions: 'read', contents: 'read', 'id-token': 'write', 'security-events': 'write' },
    ]);
    expect(steps.map(({ uses = '' }) => uses.split('@')[0])).toEqual([
      'actions/checkout',
      'ossf/scorecard-action',
      'github/codeql-action/upload-sarif',
    ]);
    expect(source).not.toMatch(/^ *(?:env|defaults|run|container|services):/m);
    expect(source).toMatch(/^ +runs-on: ubuntu-latest$/m);
    expect(steps[1]?.with).toMatchObject({ results_format: 'sarif', publish_results: true });
  });

  test('runs every week, for main, and when its protection changes', () => {
    expect(events).toEqual(['branch_protection_rule', 'push', 'schedule']);
  });
});

describe('the workflow of a release', () => {
  const { jobs, source, steps } = workflow('release.yml');
  const [tests, publication, release] = jobs;
  const commandsOf = (job: (typeof jobs)[number] | undefined): string[] =>
    job?.steps.flatMap(({ run }) => run ?? []) ?? [];

  test('tests the code before it publishes', () => {
    expect(commandsOf(tests)).toEqual(expect.arrayContaining(['npm ci', 'npm run lint', 'npm test']));
    expect([publication?.['needs'], release?.['needs']]).toEqual(['test', 'publish']);
  });

  test('publishes both packages with provenance and without a token', () => {
    const commands = commandsOf(publication).join('\n');
    expect(commands).toContain(
      'published rolebook || npm publish ./release/rolebook-*.tgz --provenance --access public',
    );
    expect(commands).toContain(
      'published create-rolebook || npm publish ./release/create-rolebook-*.tgz --provenance --access public',
    );
    expect(commands).not.toMatch(/npm (?:ci|install|pack|run)/);
    expect(publication?.permissions).toEqual({
      attestations: 'write',
      contents: 'read',
      'id-token': 'write',
    });
    expect(source).not.toMatch(/secrets\.|NPM_TOKEN|NODE_AUTH_TOKEN/);
  });

  test('attests the packages and their dependencies, and adds both to the release', () => {
    const attests = steps.filter(({ uses }) => uses?.startsWith('actions/attest@'));
    expect(attests.map((step) => step.with)).toEqual([
      { 'subject-path': 'release/*.tgz' },
      { 'subject-path': 'release/rolebook-*.tgz', 'sbom-path': 'release/rolebook.cdx.json' },
    ]);
    expect(commandsOf(publication)).toContain('cp "$BUNDLE" release/provenance.intoto.jsonl');
    expect(commandsOf(release)).toEqual([
      expect.stringMatching(/^gh release create "\$GITHUB_REF_NAME" release\/\* --verify-tag /),
    ]);
  });
});

function workflow(name: string): Workflow {
  const found = ownWorkflows.find(({ file }) => file.endsWith(`/${name}`));
  if (found === undefined) throw new Error(`there is no workflow ${name}`);
  return found;
}
