import { readSiteFile } from '#reader/site-file.ts';
import { CallError, defineCommand } from './lib/command/command.ts';

export const commentCommand = defineCommand({
  help: `Posts a Markdown file, such as the output of "npx rolebook diff", as a comment on a pull request of GitHub or Forgejo, or
on a merge request of GitLab. Later runs update that comment. It mentions nobody, and is cut if it is too long.

  npx rolebook comment difference.md
  npx rolebook comment difference.md --optional --preview "$CI_JOB_URL/artifacts/browse"
  npx rolebook comment difference.md --run "$RUN_ID"
  npx rolebook comment difference.md --number 12 --repo owner/name

  --number N         the number of the pull request, if this is not its CI run
  --run ID           a run on GitHub: takes the file from its artifact "difference", finds the open pull request with its
                     commit, and links to its artifact "preview"
  --repo owner/name  the repository, if it is not the one of the CI or of site.yaml
  --preview ADDRESS  the address for downloading preview.html and the built site
  --footer TEXT      a sentence to put at the end
  --optional         does not fail if the token is missing or not allowed to comment

  GITHUB_TOKEN or GH_TOKEN   on GitHub: the token of the workflow, with "pull-requests: write"
  GITLAB_TOKEN               on GitLab: a project access token with the role Developer and the scope "api"
  FORGEJO_TOKEN              on Forgejo (default: the token of the workflow)

Exit code: 0 when the comment is posted, or there is nothing to comment on; 1 when it cannot be posted; 2 when the call is
wrong.`,
  options: {
    number: { type: 'string' },
    run: { type: 'string' },
    repo: { type: 'string' },
    preview: { type: 'string' },
    footer: { type: 'string' },
    optional: { type: 'boolean' },
  },
  positionals: { least: 1, most: 1, what: 'one Markdown file' },
  run: async ({ contentDir }, { number, run, repo, preview, footer, optional }, [file = '']) => {
    const request = {
      file,
      env: process.env,
      site: readSiteFile(contentDir),
      number: readNumber('--number', number),
      run: readNumber('--run', run),
      preview: readAddress(preview),
      ...{ repo, footer },
    };
    // Imported only for a valid call, since the client of the host needs the largest packages.
    const { postComment } = await import('./lib/comment/post-comment.ts');
    const { NotAllowedError } = await import('./lib/host/refusal.ts');
    try {
      await postComment(request);
    } catch (error) {
      if (optional !== true || !(error instanceof NotAllowedError)) throw error;
      console.error(`comment: not posted, ${error.message}`);
    }
  },
});

function readNumber(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^[1-9]\d{0,14}$/.test(value)) return Number(value);
  throw new CallError(`${option} is "${value}": write a number such as 12`);
}

function readAddress(value: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined;
  if (/^https?:\/\/[^\s<>()]+$/.test(value)) return value;
  throw new CallError(`--preview is "${value}": write a web address without parentheses`);
}
