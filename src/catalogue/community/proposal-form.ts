import type { HostKind } from './repository-host.ts';

/** The values to fill into the form for a proposal, by the names of its fields. */
export interface ProposalFields {
  title?: string;
  kind?: ProposalKind;
  /** `role/skill/level`. */
  requirement?: string;
  role?: string;
  skill?: string;
  level?: string;
  /** The present text of the content, shortened if the URL would be too long for hosts. */
  current?: string;
}

/** The kinds of proposals that the site links to, as in the form (`.github/ISSUE_TEMPLATE/proposal.yml`). */
type ProposalKind =
  | 'The text of a requirement'
  | 'The text of a skill'
  | 'A role: its levels, stack or focus'
  | 'A domain, or what belongs to it';

/** GitHub rejects URLs of more than 8,192 bytes, and the other hosts do not accept longer ones. */
const LONGEST_ADDRESS = 7_000;

const CUT = '…\n\n(Shortened here. The page with the link to this form has the whole text.)';

/** Returns the URL of a form with fields filled in. For GitLab, they are one text with the form's headings. */
export function fillProposalForm(form: string, fields: ProposalFields): string {
  const whole = addressOf(form, fields);
  if (whole.length <= LONGEST_ADDRESS || fields.current === undefined) return whole;
  // A URL for Forgejo has the text twice.
  const copies = hostOfForm(new URL(form)) === 'forgejo' ? 2 : 1;
  const room = LONGEST_ADDRESS - addressOf(form, { ...fields, current: CUT }).length;
  return addressOf(form, { ...fields, current: `${cutEncoded(fields.current, room / copies)}${CUT}` });
}

function addressOf(form: string, { title, ...fields }: ProposalFields): string {
  const address = new URL(form);
  const filled: FilledFields = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
  const parameters = PARAMETERS[hostOfForm(address)](filled, title);
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) address.searchParams.set(name, value);
  }
  // Slashes do not need escapes in a query, so ids stay readable.
  return address.href.replaceAll('%2F', '/');
}

function hostOfForm({ pathname, searchParams }: URL): HostKind {
  if (pathname.includes('/-/')) return 'gitlab';
  // GitHub takes the name of a template, Forgejo its path in the repository.
  return searchParams.get('template')?.includes('/') === false ? 'github' : 'forgejo';
}

type FilledFields = Partial<Record<Exclude<keyof ProposalFields, 'title'>, string>>;
type Parameters = Record<string, string | undefined>;

const PARAMETERS: Record<HostKind, (fields: FilledFields, title: string | undefined) => Parameters> = {
  github: (fields, title) => ({ title, ...fields }),
  // Source: https://docs.gitlab.com/user/project/issues/create_issues/#using-a-url-with-prefilled-values
  gitlab: (fields, title) => ({
    'issue[title]': title,
    // A link cannot set a label by name, but its text can: everybody may label an issue while creating it.
    'issue[description]': `${textOf(fields)}\n\n/label ~proposal`,
  }),
  // Source: setTemplateIfExists() in routers/web/repo/issue.go of Forgejo; "field:" is not documented.
  forgejo: (fields, title) => ({
    title,
    ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [`field:${name}`, value])),
    // A repository without the form shows this text instead.
    body: textOf(fields),
  }),
};

const LABELS: readonly (readonly [keyof FilledFields, string])[] = [
  ['kind', 'Kind'],
  ['requirement', 'Requirement'],
  ['role', 'Role'],
  ['skill', 'Skill'],
  ['level', 'Level'],
  ['current', 'Current text'],
];

/** Returns the text of an issue with fields under headings, and empty sections for its author. */
function textOf(fields: FilledFields): string {
  const isBlank = Object.keys(fields).length === 0;
  const shown: FilledFields = isBlank ? { role: '', skill: '', level: '' } : fields;
  return [
    ...LABELS.flatMap(([name, label]) => {
      const value = shown[name];
      return value === undefined ? [] : [`### ${label}\n\n${value}`.trim()];
    }),
    '### Proposed text\n\n<!-- What should the text say? -->',
    '### Why\n\n<!-- How is the current text misleading, or what does it not cover? -->',
  ].join('\n\n');
}

/** Returns the start of a text of at most `room` encoded characters, cut between words if possible. */
function cutEncoded(text: string, room: number): string {
  let left = room;
  let end = 0;
  for (const character of text) {
    left -= new URLSearchParams({ '': character }).toString().length - 1;
    if (left < 0) break;
    end += character.length;
  }
  const start = text.slice(0, end);
  return start.replace(/\s+\S*$/, '') || start;
}
