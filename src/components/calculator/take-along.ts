import { formatAnswers, parseAnswers } from '#catalogue/assessment/answer-file.ts';
import { encodeAnswers } from '#catalogue/assessment/answer-link.ts';
import type { Answers } from '#catalogue/assessment/answers.ts';

/** The address of this page with the answers in its fragment, which no server receives. */
export function linkTo(answers: Answers): string {
  return `${location.origin}${location.pathname}#${encodeAnswers(answers)}`;
}

/** Hands the answers to the reader as a file. */
export function saveFile(answers: Answers, name: string): void {
  const address = URL.createObjectURL(new Blob([formatAnswers(answers)], { type: 'application/json' }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}

/** The answers of a file that the reader chose, or why it has none. */
export async function readFile(file: File): Promise<ReturnType<typeof parseAnswers>> {
  try {
    return parseAnswers(await file.text());
  } catch {
    return { ok: false, message: `The file "${file.name}" cannot be read.` };
  }
}

/** Copies a text. Returns whether the browser allowed it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
