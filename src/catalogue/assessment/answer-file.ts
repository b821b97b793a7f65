import type { Answer, Answers } from './answers.ts';

export type ParsedAnswers = { ok: true; answers: Answers } | { ok: false; message: string };

const FORMAT = 'rolebook-answers';
const VERSION = 1;

/** The longest text that is read, in characters: hundreds of answers with long notes stay far below. */
const LIMIT = 1_000_000;

/**
 * Answers as the JSON that is stored and saved: `{format, version, answers}`, sorted by the id of the skill, so that the
 * same answers give the same text. Answers that say nothing are left out.
 */
export function formatAnswers(answers: Answers): string {
  const sorted = sortByKey(tidyAnswers(answers));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, answers: sorted }, null, 2)}\n`;
}

/** Reads what `formatAnswers()` wrote, or says for people why it cannot; skills and choices may be unknown. */
export function parseAnswers(text: string): ParsedAnswers {
  if (text.length > LIMIT) return refuse('These are not saved answers: the text is longer than 1 MB.');
  const file = parseJson(text);
  if (file === undefined) return refuse('These are not saved answers: the text is not JSON.');
  if (!isRecord(file) || file['format'] !== FORMAT) {
    return refuse(`These are not saved answers: there is no "format": "${FORMAT}".`);
  }
  const { version, answers } = file;
  if (typeof version === 'number' && version > VERSION) {
    return refuse(
      'The file was saved by a newer version of this site: reload the page, or open the file where it was saved.',
    );
  }
  if (version !== VERSION) return refuse(`These answers have no "version": ${VERSION}.`);
  if (!isRecord(answers)) return refuse('"answers" is not an object of skills and their answers.');

  const entries: [id: string, answer: Answer][] = [];
  for (const [id, value] of Object.entries(answers)) {
    const answer = parseAnswer(value);
    if (typeof answer === 'string') return refuse(`The answer for the skill "${shorten(id)}": ${answer}.`);
    entries.push([id, answer]);
  }
  return { ok: true, answers: tidyAnswers(Object.fromEntries(entries)) };
}

/** Answers without what says nothing. `Object.fromEntries()` keeps even `__proto__` as a key like any other. */
function tidyAnswers(answers: Answers): Answers {
  const entries = Object.entries(answers).map(([id, answer]) => [id, tidyAnswer(answer)] as const);
  return Object.fromEntries(entries.filter(([, answer]) => Object.keys(answer).length > 0));
}

function tidyAnswer({ choice, note, seen = {} }: Answer): Answer {
  return {
    ...(choice ? { choice } : {}),
    ...(note ? { note } : {}),
    ...(Object.keys(seen).length > 0 ? { seen: sortByKey(seen) } : {}),
  };
}

function sortByKey<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function refuse(message: string): ParsedAnswers {
  return { ok: false, message };
}

/** The value of a JSON text, undefined where it is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An answer, or what is wrong with it. */
function parseAnswer(value: unknown): Answer | string {
  if (!isRecord(value)) return 'it is not an object with a "choice" or a "note"';
  const { choice, note, seen } = value;
  if (!isTextOrAbsent(choice)) return '"choice" is not a text';
  if (!isTextOrAbsent(note)) return '"note" is not a text';
  if (seen !== undefined && !isRecordOfTexts(seen)) return '"seen" is not an object of texts';
  return { choice, note, seen };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextOrAbsent(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}

function isRecordOfTexts(value: unknown): value is Record<string, string> {
  return isRecord(value) && Object.values(value).every((text) => typeof text === 'string');
}

function shorten(id: string): string {
  return id.length > 60 ? `${id.slice(0, 60)}…` : id;
}
