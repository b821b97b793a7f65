import { readSiteFile } from '#reader/site-file.ts';
import { CallError, defineCommand } from './lib/command/command.ts';

export const pullRequestCommand = defineCommand({
  help: `Opens a pull request on GitHub or Forgejo, or a merge request on GitLab, with changes that other commands made to files.
Later runs update the open one, and close it if no changes are left. Your branch and files stay unchanged.

  npx rolebook pull-request --branch proposals --title "Synchronize proposals" content/proposals
  npx rolebook pull-request --branch format --title "Format the content" --body "…" content

  PATH…              the files and folders to propose changes of
  --branch NAME      the branch to push; its former commits are lost
  --title TEXT       the title, which is also the message of the commit
  --body TEXT        the text below the title
  --base NAME        the branch to merge into (default: the repository's default branch)
  --repo owner/name  the repository, if it is not the one of the CI or of site.yaml

  GITHUB_TOKEN or GH_TOKEN   on GitHub: the token of a workflow, with "contents: write" and "pull-requests: write"
  GITLAB_TOKEN               on GitLab: a project access token with the role Developer and the scope "api"
  FORGEJO_TOKEN              on Forgejo (default: the token of the workflow)

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
    if (!title) throw new CallError('write a title for the changes, such as --title "Synchronize proposals"');
    const request = { dir: process.cwd(), env: process.env, site: readSiteFile(contentDir) };
    // Imported only for a valid call, since the client of the host needs the largest packages.
    const { proposeChanges } = await import('./lib/pull-request/propose-changes.ts');
    await proposeChanges({ ...request, repo, branch, base, title, body, paths });
  },
});
