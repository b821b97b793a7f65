import type { HostKind } from './repository-host.ts';

/** What is filled into the form for a proposal; the names are those of the form's fields. */
export interface ProposalFields {
  title?: string;
  /** One of the kinds that the form offers. */
  kind?: ProposalKind;
  /** `role/skill/level`. */
  requirement?: string;
  role?: string;
  skill?: string;
  level?: string;
  /** What the content says now. It is cut where the address would become longer than hosts accept. */
  current?: string;
}

/** The kinds of proposals that the site's links begin, as the form (`.github/ISSUE_TEMPLATE/proposal.yml`) offers them. */
type ProposalKind =
  | 'The text of a requirement'
  | 'The text of a skill'
  | 'A role: its levels, stack or focus'
  | 'A domain, or what belongs to it';

/** GitHub answers addresses of more than 8,192 bytes with an error; others take no more. */
const LONGEST_ADDRESS = 7_000;

/** What stands at the end of a text that was cut. */
const CUT = '…\n\n(Cut here. The page that this comes from has the whole text.)';

/**
 * Returns the address of a form with fields filled in. Forms of GitHub and Forgejo take each field by its name. A text
 * takes the fields under headings, as those forms write them, so that `npx rolebook proposals` finds them again.
 */
export function fillProposalForm(form: string, fields: ProposalFields): string {
  const whole = addressOf(form, fields);
  if (whole.length <= LONGEST_ADDRESS || fields.current === undefined) return whole;
  // Forgejo gets the text twice.
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
  // A slash needs no escape there, and an id stays readable.
  return address.href.replaceAll('%2F', '/');
}

/** Returns the kind of host that a form belongs to, as `repositoryHost()` writes its address. */
function hostOfForm({ pathname, searchParams }: URL): HostKind {
  if (pathname.includes('/-/')) return 'gitlab';
  // GitHub names a template, Forgejo the file in the repository.
  return searchParams.get('template')?.includes('/') === false ? 'github' : 'forgejo';
}

type FilledFields = Partial<Record<Exclude<keyof ProposalFields, 'title'>, string>>;
type Parameters = Record<string, string | undefined>;

const PARAMETERS: Record<HostKind, (fields: FilledFields, title: string | undefined) => Parameters> = {
  github: (fields, title) => ({ title, ...fields }),
  // Source: https://docs.gitlab.com/user/project/issues/create_issues/#using-a-url-with-prefilled-values
  gitlab: (fields, title) => ({
    'issue[title]': title,
    // A link cannot choose a label by its name. Everybody may set labels of an issue while they create it.
    'issue[description]': `${textOf(fields)}\n\n/label ~proposal`,
  }),
  // Source: setTemplateIfExists() in routers/web/repo/issue.go of Forgejo, which has no documentation of "field:".
  forgejo: (fields, title) => ({
    title,
    ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [`field:${name}`, value])),
    // The text takes the place of the form in a repository that has none.
    body: textOf(fields),
  }),
};

/** The labels of the form's fields. */
const LABELS: readonly (readonly [keyof FilledFields, string])[] = [
  ['kind', 'Kind'],
  ['requirement', 'Requirement'],
  ['role', 'Role'],
  ['skill', 'Skill'],
  ['level', 'Level'],
  ['current', 'Current text'],
];

/** Returns the text of an issue with fields under headings, and with headings for what its author has to say. */
function textOf(fields: FilledFields): string {
  const isBlank = Object.keys(fields).length === 0;
  const shown: FilledFields = isBlank ? { role: '', skill: '', level: '' } : fields;
  return [
    ...LABELS.flatMap(([name, label]) => {
      const value = shown[name];
      return value === undefined ? [] : [`### ${label}\n\n${value}`.trim()];
    }),
    '### Proposed text\n\n<!-- What should it say? -->',
    '### Why\n\n<!-- When did the current text mislead somebody, or what does it not cover? -->',
  ].join('\n\n');
}

/** The start of a text that takes at most so many characters of an address, cut between words where there are any. */
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
