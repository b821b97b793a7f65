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

/** The kinds of proposals that the site's links begin, as `.github/ISSUE_TEMPLATE/proposal.yml` offers them. */
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
 * The address of a form with fields filled in. GitHub's forms take each field by its name; other hosts take a title and a
 * text, which gets the fields under headings, as GitHub writes them.
 */
export function fillProposalForm(form: string, fields: ProposalFields): string {
  const whole = addressOf(form, fields);
  if (whole.length <= LONGEST_ADDRESS || fields.current === undefined) return whole;
  const room = LONGEST_ADDRESS - addressOf(form, { ...fields, current: CUT }).length;
  return addressOf(form, { ...fields, current: `${cutEncoded(fields.current, room)}${CUT}` });
}

function addressOf(form: string, { title, ...fields }: ProposalFields): string {
  const address = new URL(form);
  const isGithub = address.searchParams.has('template');
  const isGitlab = address.pathname.includes('/-/');
  const filled = Object.entries(fields).filter(([, value]) => value !== '');
  const body = filled.map(([name, value]) => `### ${capitalize(name)}\n\n${value}`).join('\n\n');
  const params = isGithub ? Object.fromEntries(filled) : { [isGitlab ? 'issue[description]' : 'body']: body };
  if (title !== undefined) address.searchParams.set(isGitlab ? 'issue[title]' : 'title', title);
  for (const [name, value] of Object.entries(params)) address.searchParams.set(name, value);
  // A slash needs no escape there, and an id stays readable.
  return address.href.replaceAll('%2F', '/');
}

function capitalize(word: string): string {
  return word.replace(/^./, (letter) => letter.toUpperCase());
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
