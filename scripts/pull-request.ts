import { readSiteFile } from '#reader/site-file.ts';
import { CallError, runCommand } from './lib/command/command.ts';

await runCommand({
  help: `Opens a pull request on GitHub or Forgejo, or a merge request on GitLab, with what other commands changed in files.
The next time it updates the open one, and closes it if nothing is left to change. Your branch and files stay as they are.

  npx rolebook pull-request --branch proposals --title "Synchronize proposals" content/proposals
  npx rolebook pull-request --branch format --title "Put the content into the one style" --body "…" content

  PATH…              the files and folders whose changes belong to it
  --branch NAME      the branch that is pushed; what it had before is lost
  --title TEXT       the title, and the message of the commit
  --body TEXT        what it says below the title
  --base NAME        the branch to merge into; without it, the default branch
  --repo owner/name  another repository than that of the CI, or of site.yaml

  GITHUB_TOKEN or GH_TOKEN   on GitHub: that of a workflow, with "contents: write" and "pull-requests: write"
  GITLAB_TOKEN               on GitLab: a project access token with the role Developer and the scope "api"
  FORGEJO_TOKEN              on Forgejo; without it, that of the workflow

Exit code: 0 with or without changes, 1 when it cannot be opened, 2 when the call is wrong.`,
  options: {
    branch: { type: 'string' },
    title: { type: 'string' },
    body: { type: 'string', default: '' },
    base: { type: 'string' },
    repo: { type: 'string' },
  },
  positionals: { least: 1, most: Infinity, what: 'the paths of files and folders that may have changed' },
  run: async ({ contentDir }, { branch, title, body, base, repo }, paths) => {
    if (!branch) throw new CallError('name the branch to push, such as --branch proposals');
    if (!title) throw new CallError('say what changes, such as --title "Synchronize proposals"');
    const request = { dir: process.cwd(), env: process.env, site: readSiteFile(contentDir) };
    // Loaded only for a call that makes sense: talking to the host needs the largest packages.
    const { proposeChanges } = await import('./lib/pull-request/propose-changes.ts');
    await proposeChanges({ ...request, repo, branch, base, title, body, paths });
  },
});
