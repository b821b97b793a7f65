import { escapeLine } from '#catalogue/text/escape-markdown.ts';
import type { HostChoice } from '../ask/hosts.ts';
import type { Choices } from '../choices.ts';
import { sampleRole } from '../sample/sample-role.ts';

/** Returns the text of README.md, which explains on one screen how to view, change, publish and upgrade the framework. */
export function readmeFile({ name, host }: Choices, manager: string): string {
  return `# ${escapeLine(name)}

A career framework: what each role expects at each level, as a site built with [Rolebook](https://www.npmjs.com/package/rolebook).

\`\`\`sh
${manager} install
${manager} start        # builds the site and prints its address
\`\`\`

| to …                                    | do this                                            |
| --------------------------------------- | -------------------------------------------------- |
| see pages while you edit                | \`npx rolebook dev\`                                 |
| find mistakes with their lines          | \`npx rolebook check\`                               |
| add a role, skill or domain             | \`npx rolebook new role\`                            |
| import a spreadsheet                    | \`npx rolebook import framework.xlsx --to content\`  |
| set the name, colors and parts          | edit \`content/site.yaml\`                           |
| move to the next version of Rolebook    | \`npx rolebook upgrade\`                             |

The role "${sampleRole.name}", its skills and the scopes in \`content/ladder.yaml\` are samples in English: replace them. The
interface of the site is in English, too. An editor such as VS Code explains the fields of each file.

## Publish

${PUBLISH[host]}
`;
}

const WEEKLY = 'Once a week, pull requests update the proposals and format the content.';

const PUBLISH: Record<HostChoice, string> = {
  github: `Push to \`main\` on GitHub. Once, in the repository's settings:

- Pages: choose "GitHub Actions" as the source. Each push to \`main\` then publishes the site.
- Actions, General: allow GitHub Actions to create pull requests. ${WEEKLY}
- Issues, Labels: add the label \`proposal\`, which marks the proposals that the site shows.

\`.github/workflows/pull-request.yml\` explains how to save minutes in a private repository.`,
  gitlab: `Push to the default branch on GitLab: \`.gitlab-ci.yml\` publishes the site on GitLab Pages. Its first lines explain
which token it needs to comment on merge requests and to open the weekly ones, and how to save minutes.`,
  forgejo: `Push to \`main\`. Once, in the repository's settings, enable Actions, and put the label of one of your runners into
\`.forgejo/workflows\`. Each push to \`main\` then builds the site and pushes it to the branch \`pages\`, which
[Codeberg](https://docs.codeberg.org/codeberg-pages/) publishes. ${WEEKLY}`,
  none: `\`npx rolebook build\` writes the site into the folder \`dist\`. It contains only plain files: copy them to any web server.`,
};
