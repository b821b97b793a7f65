import { cachePath } from './lib/command/places.ts';
import { defineCommand } from './lib/command/command.ts';

export const proposalsCommand = defineCommand({
  help: `Writes the proposals of the repository into proposals/ of the content directory: the issues, pull requests and
merge requests with the label "proposal", with their state, votes, reviews and subjects. It reads them from GitHub, GitLab
or Forgejo (such as Codeberg), by the repository of site.yaml.

  npx rolebook proposals
  npx rolebook proposals --dry-run
  npx rolebook proposals --repo owner/name
  GITHUB_TOKEN=… CONTENT_DIR=../our-content npx rolebook proposals
  GITLAB_TOKEN=… npx rolebook proposals --repo group/part/name

  --repo owner/name   another repository on the same host; on GitLab with the names of all its groups
  --dry-run           shows what would be written, and writes nothing

  GITHUB_TOKEN        a token that may read issues and pull requests (or GH_TOKEN); few requests are allowed without one
  GITLAB_TOKEN        the same for GitLab, with the scope read_api; CI_JOB_TOKEN cannot read issues
  FORGEJO_TOKEN       the same for Forgejo, with the scopes read:issue and read:repository
  GITHUB_API_URL, GITLAB_API_URL, FORGEJO_API_URL
                      the address of the API (default: the API of the repository's host)

If the name of the server does not show the kind of host, set "host: gitlab", "host: forgejo" or "host: github" in site.yaml.

A proposal is accepted when it is merged, closed as completed or has the label "accepted"; declined when it is closed
otherwise or has the label "declined"; in review when it is a pull or merge request that is not a draft, or has the label
"review". GitLab and Forgejo store no reason for closing: there, only the label "accepted" accepts an issue.
Its subjects are the Role, Skill and Level that its form names, requirements such as role/skill/level on separate lines, and
the content of the files that a pull or merge request changes. If it names none, the subjects in its file stay.

Exit code: 0 when all is well, 1 when the proposals cannot be read (nothing is written then), 2 when the call is wrong.`,
  options: { repo: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  run: async ({ contentDir }, { repo, 'dry-run': isDryRun }) => {
    // Imported only for a valid call, since the clients of hosts take the longest to load.
    const { syncProposals } = await import('./lib/proposals/sync-proposals.ts');
    await syncProposals({
      contentDir,
      cacheDir: cachePath('proposals'),
      repo,
      env: process.env,
      isDryRun: isDryRun === true,
    });
  },
});
