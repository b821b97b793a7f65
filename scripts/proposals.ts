import { cachePath } from './lib/command/places.ts';
import { runCommand } from './lib/command/command.ts';
import { usualPace } from './lib/proposals/pace.ts';
import { readToken } from './lib/proposals/token.ts';

await runCommand({
  help: `Writes the proposals of the repository into proposals/ of the content directory: the issues and pull requests with
the label "proposal", with their state, votes, reviews and what they are about.

  npx rolebook proposals
  npx rolebook proposals --dry-run
  npx rolebook proposals --repo owner/name
  GITHUB_TOKEN=… CONTENT_DIR=../our-content npx rolebook proposals

  --repo owner/name   another repository than that of site.yaml
  --dry-run           says what would be written, and writes nothing

  GITHUB_TOKEN        a token that may read issues and pull requests (or GH_TOKEN); few requests are allowed without one
  GITHUB_API_URL      the address of the API; without it, that of the repository's host

A proposal is accepted when it is merged, closed as completed or has the label "accepted"; declined when it is closed
otherwise or has the label "declined"; in review when it is a pull request that is no draft or has the label "review".
It is about what its form names (Role, Skill, Level), about requirements such as role/skill/level on lines of their own,
and about what a pull request's files belong to. Where it names nothing, what the file says stays.

Exit code: 0 when all is well, 1 when the proposals cannot be read (nothing is written then), 2 when the call is wrong.`,
  options: { repo: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  run: async ({ contentDir }, { repo, 'dry-run': isDryRun }) => {
    // What talks to the repository's host takes longest to load, and helps nobody whose call makes no sense.
    const { syncProposals } = await import('./lib/proposals/sync-proposals.ts');
    await syncProposals({
      contentDir,
      cacheDir: cachePath('proposals'),
      repo,
      apiUrl: process.env['GITHUB_API_URL'] || undefined,
      token: readToken(process.env),
      isDryRun: isDryRun === true,
      pace: usualPace,
    });
  },
});
