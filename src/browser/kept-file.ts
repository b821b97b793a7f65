import { fingerprintOf } from '#catalogue/assessment/fingerprint.ts';
import { StoredText } from './stored-text.ts';

/** The start of a fragment that opens the answers of a stored file, such as `#file=1a2b3c;review.json`. */
const FILE_MARK = '#file=';

/**
 * Stores the text of an answer file in this browser under `rolebook:<base>:file:<id>`. Returns the fragment with which
 * a calculator opens it, or undefined if the browser refuses.
 */
export function keepFile(base: string, { name, text }: { name: string; text: string }): string | undefined {
  const id = fingerprintOf(text);
  const isKept = new StoredText(`rolebook:${base}:file:${id}`).write(text);
  return isKept ? `${FILE_MARK}${id};${encodeURIComponent(name)}` : undefined;
}
