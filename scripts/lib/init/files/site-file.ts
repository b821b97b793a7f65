import { stringify } from 'yaml';
import { formatYaml } from '../../content/format-yaml.ts';
import type { Choices } from '../choices.ts';
import { shownKind } from '../ask/repository-address.ts';

/** Returns site.yaml, with comments on the lines that a newcomer changes first. */
export function siteFile(choices: Choices): string {
  const { name, url, language } = choices;
  const lines = [
    fieldOf('name', name),
    fieldOf('description', 'What we expect of one another at each level, skill by skill.'),
    '# Where the site is published. What publishes it may say SITE_URL instead.',
    fieldOf('url', url),
    '# The language of your texts. Those of the sample are in English.',
    fieldOf('language', language),
    ...repositoryLines(choices),
    ...OPEN_LINES,
  ];
  return formatYaml(`${lines.join('\n')}\n`, 'site');
}

function fieldOf(field: string, value: string): string {
  return stringify({ [field]: value }, { lineWidth: 0 }).trimEnd();
}

function repositoryLines({ host, repository }: Choices): string[] {
  if (repository === undefined) {
    if (host === 'none') return [];
    const kind = host === 'github' ? [] : [`# host: ${host}`];
    return [
      '# With the address of your repository, pages get links to edit texts and to suggest changes.',
      `# repository: ${EXAMPLES[host]}`,
      ...kind,
    ];
  }
  // The pages take a host whose name says nothing for one like GitHub.
  const isShown = host === (shownKind(repository) ?? 'github');
  return [fieldOf('repository', repository), ...(isShown ? [] : [fieldOf('host', host)])];
}

const EXAMPLES = {
  github: 'https://github.com/owner/name',
  gitlab: 'https://gitlab.com/group/name',
  forgejo: 'https://codeberg.org/owner/name',
};

/** Fields that a newcomer may want, one comment sign away. */
const OPEN_LINES = `
# How the site looks. The files are in the folder "public", which you make.
# brand:
#   accent: '#1b4f9c'
#   logo: logo.svg
#   favicon: icon.svg

# Parts that you do not need. What is false here has no page and no link.
# parts:
#   calculator: false
#   match: false
#   proposals: false
#   reviews: false
#   pdfs: false

# Links of your own in the header.
# navigation:
#   - text: Handbook
#     url: https://handbook.example.org

# Asks search engines to leave the site out.
# robots: noindex`.split('\n');
