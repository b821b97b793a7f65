import { stringify } from 'yaml';
import { formatYaml } from '../../content/format-yaml.ts';
import type { Choices } from '../choices.ts';
import { shownKind } from '../ask/repository-address.ts';

/** Returns the text of site.yaml, with comments on the fields that a new owner changes first. */
export function siteFile(choices: Choices): string {
  const { name, url, language } = choices;
  const lines = [
    fieldOf('name', name),
    fieldOf('description', 'What we expect of one another at each level, skill by skill.'),
    '# The address of the published site. The variable SITE_URL overrides it.',
    fieldOf('url', url),
    '# The language of your texts. The sample texts are in English.',
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
  // The site treats a host of unknown kind like GitHub.
  const isShown = host === (shownKind(repository) ?? 'github');
  return [fieldOf('repository', repository), ...(isShown ? [] : [fieldOf('host', host)])];
}

const EXAMPLES = {
  github: 'https://github.com/owner/name',
  gitlab: 'https://gitlab.com/group/name',
  forgejo: 'https://codeberg.org/owner/name',
};

/** Optional fields, commented out. */
const OPEN_LINES = `
# The look of the site. Put the files into a folder "public".
# brand:
#   accent: '#1b4f9c'
#   logo: logo.svg
#   favicon: icon.svg

# Parts that you do not need. A part that is false has no page and no link.
# parts:
#   calculator: false
#   match: false
#   proposals: false
#   reviews: false
#   pdfs: false

# Additional links in the header.
# navigation:
#   - text: Handbook
#     url: https://handbook.example.org

# Asks search engines not to list the site.
# robots: noindex`.split('\n');
