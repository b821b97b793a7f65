import type { LineFault } from './line-fault.ts';

const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const UTF_16 = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];

const SAVE_AS = 'save it from the spreadsheet as "CSV UTF-8"';

/** The name of a part that every workbook with a password has, in UTF-16. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** Decodes a CSV file into text with LF line endings and no byte-order mark, or explains why that fails. */
export function decodeCsv(bytes: Uint8Array): { ok: true; text: string } | { ok: false; fault: LineFault } {
  const refuse = (line: number, message: string) => ({ ok: false, fault: { line, message } }) as const;
  if (startsWith(bytes, OLD_OFFICE)) return refuse(1, explainOldOffice(bytes));
  if (UTF_16.some((mark) => startsWith(bytes, mark))) return refuse(1, `the file is UTF-16: ${SAVE_AS}`);
  const zero = bytes.indexOf(0);
  if (zero !== -1)
    return refuse(lineAt(bytes, zero), `this is not a text file, since it contains zero bytes: ${SAVE_AS}`);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
    return text.trim() === ''
      ? refuse(1, 'the file is empty: it needs a header and rows')
      : { ok: true, text };
  } catch {
    return refuse(lineAt(bytes, firstInvalid(bytes)), `the file is not UTF-8: ${SAVE_AS}`);
  }
}

function explainOldOffice(bytes: Uint8Array): string {
  return Buffer.from(bytes).includes(ENCRYPTED)
    ? 'this workbook has a password: save it without one'
    : 'this is an old workbook (.xls): save it from the spreadsheet as .xlsx, or as "CSV UTF-8"';
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(0x0a); at !== -1 && at < offset; at = bytes.indexOf(0x0a, at + 1)) line += 1;
  return line;
}

/** Finds the offset of the first byte that is not UTF-8, by binary search for the longest prefix that decodes. */
function firstInvalid(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    // A character that is cut off at the end is not an error.
    const decodes = isDecodable(bytes.subarray(0, middle));
    if (decodes) good = middle;
    else bad = middle;
  }
  return good;
}

function isDecodable(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
