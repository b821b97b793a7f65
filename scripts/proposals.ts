import { cachePath } from './lib/command/places.ts';
import { runCommand } from './lib/command/command.ts';
import { usualPace } from './lib/proposals/ask/pace.ts';

await runCommand({
  help: `Writes the proposals of the repository into proposals/ of the content directory: the issues, pull requests and
merge requests with the label "proposal", with their state, votes, reviews and what they are about. It reads them from
GitHub, GitLab or Forgejo (such as Codeberg), wherever the repository of site.yaml is.

  npx rolebook proposals
  npx rolebook proposals --dry-run
  npx rolebook proposals --repo owner/name
  GITHUB_TOKEN=… CONTENT_DIR=../our-content npx rolebook proposals
  GITLAB_TOKEN=… npx rolebook proposals --repo group/part/name

  --repo owner/name   another repository on the same host; on GitLab with the names of all its groups
  --dry-run           says what would be written, and writes nothing

  GITHUB_TOKEN        a token that may read issues and pull requests (or GH_TOKEN); few requests are allowed without one
  GITLAB_TOKEN        the same for GitLab, with the scope read_api; CI_JOB_TOKEN may not read issues
  FORGEJO_TOKEN       the same for Forgejo, with the scopes read:issue and read:repository
  GITHUB_API_URL, GITLAB_API_URL, FORGEJO_API_URL
                      the address of the API; without it, that of the repository's host

site.yaml says "host: gitlab", "host: forgejo" or "host: github" if the name of the server does not show its kind.

A proposal is accepted when it is merged, closed as completed or has the label "accepted"; declined when it is closed
otherwise or has the label "declined"; in review when it is a pull or merge request that is not a draft, or has the label
"review". GitLab and Forgejo keep no reason for closing: there the label "accepted" accepts an issue.
It is about what its form names (Role, Skill, Level), about requirements such as role/skill/level on lines of their own,
and about what the files of a pull or merge request belong to. If it names nothing, what its file says stays.

Exit code: 0 when all is well, 1 when the proposals cannot be read (nothing is written then), 2 when the call is wrong.`,
  options: { repo: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  run: async ({ contentDir }, { repo, 'dry-run': isDryRun }) => {
    // Loading what talks to hosts takes longest, and a wrong call does not need it.
    const { syncProposals } = await import('./lib/proposals/sync-proposals.ts');
    await syncProposals({
      contentDir,
      cacheDir: cachePath('proposals'),
      repo,
      env: process.env,
      isDryRun: isDryRun === true,
      pace: usualPace,
    });
  },
});
