import * as z from 'zod/mini';
import { isRecord } from '#catalogue/model/is-record.ts';
import { readAbout, type AnswersAbout } from './answers-about.ts';
import { STANCES, stanceOf, type Answer, type Answers, type Stance } from './answers.ts';
import { answersIn, isRemoved, type Kept, type Removed } from './kept/kept-answers.ts';

export type ParsedAnswers = ({ ok: true } & AnswerFile) | Refusal;
export type ParsedKept = { ok: true; kept: Kept<Answer> } | Refusal;

/** The contents of a file of answers. */
export interface AnswerFile {
  answers: Answers;
  about: AnswersAbout;
  /** The other person's answers, in a review. */
  beside?: { answers: Answers; about: AnswersAbout } | undefined;
}

interface Refusal {
  ok: false;
  /** A sentence for readers: why the text cannot be read, and what to do. */
  message: string;
  /** Whether a newer version of the site wrote the text, which must then not be overwritten. */
  isNewer: boolean;
}

const FORMAT = 'rolebook-answers';
const VERSION = 2;
/** In version 1, each answer belonged to a skill and named a proficiency. */
const FIRST_VERSION = 1;

const NEWER =
  'The file was saved by a newer version of this site: reload the page, or open the file where it was saved.';

/** The maximum length of a text in characters, far more than hundreds of answers with long notes need. */
const LIMIT = 1_000_000;

/** Returns the JSON of a file, without empty answers; keys are sorted, so equal answers give equal text. */
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

/** Returns answers and removals as JSON for the browser's storage. */
export function formatKept(kept: Kept<Answer>): string {
  return formatFile({ answers: sortedAnswers(kept) });
}

/** Parses a file of answers of any version, with unchecked ids, or returns a message for readers. */
export function parseAnswers(text: string): ParsedAnswers {
  const file = parseFile(text);
  if (!file.ok) return file;
  const parsed = parseEntries(file.fields['answers']);
  if (!parsed.ok) return parsed;
  const about = aboutIn(file.fields);
  return { ok: true, answers: answersIn(parsed.kept), about, beside: besideIn(file.fields['beside']) };
}

/** Parses the text of `formatKept()`, or returns a message for readers. */
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

/** Returns the other person's answers, or undefined if they are missing or unreadable. The rest can still be read. */
function besideIn(value: unknown): AnswerFile['beside'] {
  if (!isRecord(value)) return undefined;
  const parsed = parseEntries(value['answers']);
  return parsed.ok ? { answers: answersIn(parsed.kept), about: aboutIn(value) } : undefined;
}

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

function parseEntries(answers: unknown): ParsedKept {
  if (!isRecord(answers)) return refuse('"answers" is not an object with an answer for each row.');

  const entries: [id: string, entry: Answer | Removed][] = [];
  for (const [id, value] of Object.entries(answers)) {
    const entry = parseEntry(value);
    if (typeof entry === 'string') return refuse(`The answer for "${shorten(id)}": ${entry}.`);
    entries.push([id, entry]);
  }
  return { ok: true, kept: tidyKept(Object.fromEntries(entries)) };
}

/** Leaves out empty answers. `Object.fromEntries()` treats `__proto__` as a key like any other. */
function tidyKept(kept: Kept<Answer>): Kept<Answer> {
  const entries = Object.entries(kept).map(([id, entry]) => [id, tidyEntry(entry)] as const);
  return Object.fromEntries(entries.filter(([, entry]) => Object.keys(entry).length > 0));
}

function tidyEntry(entry: Answer | Removed): Answer | Removed {
  if (isRemoved(entry)) return { at: entry.at, removed: true };
  const { at } = entry;
  const said = saidBy(entry);
  // An emptied answer becomes a removal. Otherwise, an older copy would bring the answer back.
  if (Object.keys(said).length === 0 && at !== undefined) return { at, removed: true };
  return { ...said, ...(at ? { at } : {}) };
}

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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Accepts only the format of `Date.toISOString()`, in which text order is time order. */
const instantSchema = z.iso.datetime({ precision: 3 });

const textOf = (field: string) => z.optional(z.string(`"${field}" must be text`));
/** Newer versions may write other values, which say nothing here. */
const flagSchema = z.catch(z.optional(z.literal(true)), undefined);

const entrySchema = z.object(
  {
    level: textOf('level'),
    bar: textOf('bar'),
    choice: textOf('choice'),
    note: textOf('note'),
    none: flagSchema,
    unsure: flagSchema,
    no_occasion: flagSchema,
    removed: flagSchema,
    at: z.catch(z.optional(instantSchema), undefined),
  },
  'it is not an object with a "level" or a "note"',
);

function parseEntry(value: unknown): Answer | Removed | string {
  const parsed = entrySchema.safeParse(value);
  if (!parsed.success) return parsed.error.issues[0]?.message ?? 'it cannot be read';
  const { level, bar, choice, note, removed, at } = parsed.data;
  if (removed && at !== undefined) return { at, removed };
  const stance = level === undefined ? stanceOf(parsed.data) : undefined;
  return { level, bar, choice, note, ...(stance && stanceField(stance)), at };
}

function shorten(id: string): string {
  return id.length > 60 ? `${id.slice(0, 60)}…` : id;
}
