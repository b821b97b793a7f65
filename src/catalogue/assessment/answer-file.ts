import { isRecord } from '#catalogue/model/is-record.ts';
import { readAbout, type AnswersAbout } from './answers-about.ts';
import { STANCES, type Answer, type Answers, type Stance } from './answers.ts';
import { answersIn, isRemoved, type Kept, type Removed } from './kept/kept-answers.ts';

export type ParsedAnswers = ({ ok: true } & AnswerFile) | Refusal;
export type ParsedKept = { ok: true; kept: Kept<Answer> } | Refusal;

/** Answers as a file holds them. */
export interface AnswerFile {
  answers: Answers;
  about: AnswersAbout;
  /** The answers that these were given beside, in a review. */
  beside?: { answers: Answers; about: AnswersAbout } | undefined;
}

interface Refusal {
  ok: false;
  /** Says for people why the text cannot be read, and what to do. */
  message: string;
  /** Whether a newer version of the site wrote the text, so that nothing may replace it. */
  isNewer: boolean;
}

const FORMAT = 'rolebook-answers';
const VERSION = 2;
/** Before rows were answered, each answer belonged to a skill and named a proficiency. */
const FIRST_VERSION = 1;

const NEWER =
  'The file was saved by a newer version of this site: reload the page, or open the file where it was saved.';

/** The longest text that is read, in characters: hundreds of answers with long notes stay far below. */
const LIMIT = 1_000_000;

/**
 * Returns answers as the JSON of a file: `{format, version, answers}`, sorted by key, so that the same answers
 * give the same text. Empty answers are left out. Readers of version 2 ignore `about` and `beside` if they do not know them.
 */
export function formatAnswers(
  answers: Answers,
  about: AnswersAbout = {},
  beside?: AnswerFile['beside'],
): string {
  return formatFile({
    ...aboutField(about),
    answers: sortedAnswers(answers),
    ...(beside && { beside: { ...aboutField(beside.about), answers: sortedAnswers(beside.answers) } }),
  });
}

/** Returns the same for the browser's storage, with the removals. */
export function formatKept(kept: Kept<Answer>): string {
  return formatFile({ answers: sortedAnswers(kept) });
}

/** Reads what `formatAnswers()` wrote, also in version 1, or says for people why it cannot; ids may be unknown. */
export function parseAnswers(text: string): ParsedAnswers {
  const file = parseFile(text);
  if (!file.ok) return file;
  const parsed = parseEntries(file.fields['answers']);
  if (!parsed.ok) return parsed;
  const about = aboutIn(file.fields);
  return { ok: true, answers: answersIn(parsed.kept), about, beside: besideIn(file.fields['beside']) };
}

/** Reads what `formatKept()` wrote, or says for people why it cannot. */
export function parseKept(text: string): ParsedKept {
  const file = parseFile(text);
  return file.ok ? parseEntries(file.fields['answers']) : file;
}

function formatFile(fields: object): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, ...fields }, null, 2)}\n`;
}

function aboutField(about: AnswersAbout): { about?: AnswersAbout } {
  const told = readAbout({ ...about });
  return Object.keys(told).length === 0 ? {} : { about: told };
}

function sortedAnswers(kept: Kept<Answer>): Kept<Answer> {
  return sortByKey(tidyKept(kept));
}

function aboutIn({ about }: Record<string, unknown>): AnswersAbout {
  return isRecord(about) ? readAbout(about) : {};
}

/** Returns the answers beside those of a file; undefined if there are none or they cannot be read. */
function besideIn(value: unknown): AnswerFile['beside'] {
  if (!isRecord(value)) return undefined;
  const parsed = parseEntries(value['answers']);
  return parsed.ok ? { answers: answersIn(parsed.kept), about: aboutIn(value) } : undefined;
}

/** Returns the fields of a file of answers, or says for people why it is none. */
function parseFile(text: string): { ok: true; fields: Record<string, unknown> } | Refusal {
  if (text.length > LIMIT) return refuse('These are not saved answers: the text is longer than 1 MB.');
  const file = parseJson(text);
  if (file === undefined) return refuse('These are not saved answers: the text is not JSON.');
  if (!isRecord(file) || file['format'] !== FORMAT) {
    return refuse(`These are not saved answers: there is no "format": "${FORMAT}".`);
  }
  const { version } = file;
  if (typeof version === 'number' && version > VERSION) return { ...refuse(NEWER), isNewer: true };
  if (version !== VERSION && version !== FIRST_VERSION) {
    return refuse(`These answers have no "version": ${VERSION}.`);
  }
  return { ok: true, fields: file };
}

/** Reads the answers of a file, or names the first that cannot be read. */
function parseEntries(answers: unknown): ParsedKept {
  if (!isRecord(answers)) return refuse('"answers" is not an object of rows and their answers.');

  const entries: [id: string, entry: Answer | Removed][] = [];
  for (const [id, value] of Object.entries(answers)) {
    const entry = parseEntry(value);
    if (typeof entry === 'string') return refuse(`The answer for "${shorten(id)}": ${entry}.`);
    entries.push([id, entry]);
  }
  return { ok: true, kept: tidyKept(Object.fromEntries(entries)) };
}

/** Leaves out empty answers; those with an instant are removals. `Object.fromEntries()` keeps even `__proto__` as a key like any other. */
function tidyKept(kept: Kept<Answer>): Kept<Answer> {
  const entries = Object.entries(kept).map(([id, entry]) => [id, tidyEntry(entry)] as const);
  return Object.fromEntries(entries.filter(([, entry]) => Object.keys(entry).length > 0));
}

function tidyEntry(entry: Answer | Removed): Answer | Removed {
  if (isRemoved(entry)) return { at: entry.at, removed: true };
  const { at } = entry;
  const said = saidBy(entry);
  // An older copy would bring back what a reader has emptied.
  if (Object.keys(said).length === 0 && at !== undefined) return { at, removed: true };
  return { ...said, ...(at ? { at } : {}) };
}

/** Returns an answer without its empty fields. */
function saidBy({ level, bar, choice, note, ...rest }: Answer): Answer {
  const stance = STANCES.find((candidate) => rest[candidate] === true);
  return {
    ...(level ? { level } : {}),
    ...(level && bar ? { bar } : {}),
    ...(stance ? stanceField(stance) : {}),
    ...(choice ? { choice } : {}),
    ...(note ? { note } : {}),
  };
}

function stanceField(stance: Stance): Pick<Answer, Stance> {
  return { [stance]: true };
}

function sortByKey<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function refuse(message: string): Refusal {
  return { ok: false, message, isNewer: false };
}

/** The value of a JSON text, undefined where it is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Returns an answer or a removal, or says what is wrong with it. */
function parseEntry(value: unknown): Answer | Removed | string {
  if (!isRecord(value)) return 'it is not an object with a "level" or a "note"';
  const at = isInstant(value['at']) ? value['at'] : undefined;
  if (value['removed'] === true && at !== undefined) return { at, removed: true };
  const texts: Pick<Answer, TextField> = {};
  for (const field of TEXTS) {
    const text = value[field];
    if (text === undefined) continue;
    if (typeof text !== 'string') return `"${field}" is not a text`;
    texts[field] = text;
  }
  const stance = STANCES.find((candidate) => value[candidate] === true);
  return { ...texts, ...(stance && texts.level === undefined ? stanceField(stance) : {}), at };
}

/** The fields of an answer that are texts. */
const TEXTS = ['level', 'bar', 'choice', 'note'] as const;
type TextField = (typeof TEXTS)[number];

/** Whether a value is an ISO instant as `Date.toISOString()` writes it, so that texts sort by time. */
function isInstant(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}

function shorten(id: string): string {
  return id.length > 60 ? `${id.slice(0, 60)}…` : id;
}
