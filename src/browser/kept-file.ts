import { fingerprintOf } from '#catalogue/assessment/fingerprint.ts';
import { StoredText } from './stored-text.ts';

/** The start of the fragment that leads to the answers of a file: `#file=1a2b3c;review.json`. */
const FILE_MARK = '#file=';

/**
 * Keeps the text of a file of answers in this browser's storage, under `rolebook:<base>:file:<id>`. Returns the fragment with
 * which a calculator shows its answers, undefined where the browser keeps nothing.
 */
export function keepFile(base: string, { name, text }: { name: string; text: string }): string | undefined {
  const id = fingerprintOf(text);
  const isKept = new StoredText(`rolebook:${base}:file:${id}`).write(text);
  return isKept ? `${FILE_MARK}${id};${encodeURIComponent(name)}` : undefined;
}
