import { formatAnswers, parseAnswers, type AnswerFile } from '#catalogue/assessment/answer-file.ts';
import { partsOfKey, type Answers } from '#catalogue/assessment/answers.ts';
import { followAnswers } from '#catalogue/assessment/kept/follow-answers.ts';
import { answersIn } from '#catalogue/assessment/kept/kept-answers.ts';
import { answeredRoles, type AnswerableRole, type RoleProgress } from '#catalogue/assessment/progress.ts';
import type { Renames } from '#catalogue/model/renames.ts';
import { joinWords } from '#catalogue/text/words.ts';

/** The name and content of a file that the reader has chosen. */
export interface ChosenFile {
  name: string;
  text: string;
}

/** Answers that a calculator can show and the roles that they belong to, or the reason why there are none. */
export type OpenedFiles =
  { ok: true; file: ChosenFile; roles: RoleProgress[] } | { ok: false; message: string };

interface KnownRoles {
  roles: readonly AnswerableRole[];
  renames: Renames;
}

/** Reads one file of answers, or two as both sides of a review. */
export function openFiles(files: readonly ChosenFile[], known: KnownRoles): OpenedFiles {
  if (files.length > 2) return { ok: false, message: 'Choose one file, or the two files of a review.' };
  const read = files.map((file) => readFile(file, known));
  const problem = read.find((one) => !one.ok);
  if (problem) return problem;
  const [first, second] = read.filter((one) => one.ok);
  if (first === undefined) return { ok: false, message: 'No file was chosen.' };
  if (second === undefined) return { ok: true, file: first.file, roles: first.roles };
  const roles = first.roles.filter(({ id }) => second.roles.some((role) => role.id === id));
  const names = joinWords(files.map(({ name }) => `"${name}"`));
  if (roles.length === 0) return { ok: false, message: `The files ${names} have no role in common.` };
  return { ok: true, file: besideEachOther(first, second), roles };
}

interface ReadFile {
  ok: true;
  file: ChosenFile;
  parsed: AnswerFile;
  roles: RoleProgress[];
}

function readFile(
  file: ChosenFile,
  { roles, renames }: KnownRoles,
): ReadFile | Extract<OpenedFiles, { ok: false }> {
  const parsed = parseAnswers(file.text);
  if (!parsed.ok) return { ok: false, message: `"${file.name}": ${parsed.message}` };
  const answers = answersIn(followAnswers(parsed.answers, renames));
  const found = answeredRoles(answers, roles);
  if (found.length > 0) return { ok: true, file, parsed, roles: found };
  // Answers of version 1 belong to skills, and count in each role that requires them.
  if (isOfSkills(answers))
    return { ok: true, file, parsed, roles: roles.map((role) => ({ ...role, answered: 0 })) };
  return { ok: false, message: `"${file.name}" has no answers to a role of this site.` };
}

function isOfSkills(answers: Answers): boolean {
  return Object.entries(answers).some(([key, { choice }]) => choice !== undefined && !partsOfKey(key));
}

/** Joins two files into a review: the reviewer's ratings, which name the person rated, beside that person's own. */
function besideEachOther(first: ReadFile, second: ReadFile): ChosenFile {
  const [one, other] = [first.parsed, second.parsed];
  const [reviewer, own] = isOfReviewer(one) && !isOfReviewer(other) ? [one, other] : [other, one];
  const { answers, about } = own;
  return {
    name: `${first.file.name} + ${second.file.name}`,
    text: formatAnswers(reviewer.answers, reviewer.about, { answers, about }),
  };
}

function isOfReviewer({ about }: AnswerFile): boolean {
  return about.of !== undefined;
}
