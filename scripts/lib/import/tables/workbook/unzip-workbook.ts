import { strFromU8, unzipSync } from 'fflate';
import type { LineFault } from '../line-fault.ts';

/** The XML parts of a workbook that hold cells, by path. */
export type WorkbookParts = Readonly<Record<string, Uint8Array>>;

/** The maximum unpacked size. A thousand large roles need less; without a limit, a small file could fill memory. */
const MOST_BYTES = 2 ** 28;

const ZIP = [0x50, 0x4b, 0x03, 0x04];

const SAVE_AS = 'save it from the spreadsheet as .xlsx, or as "CSV UTF-8"';

/** Messages for other kinds of zip files, by the start of a path inside them. */
const OTHER_KINDS: readonly (readonly [start: string, message: string])[] = [
  ['xl/workbook.bin', `this is a binary workbook (.xlsb): ${SAVE_AS}`],
  ['META-INF/manifest.xml', `this is an OpenDocument file, not an Excel workbook: ${SAVE_AS}`],
  ['Index/', `this is a Numbers document: export it as Excel (.xlsx), or as CSV`],
  ['word/', 'this is a Word document: copy its table into a spreadsheet, and save that as .xlsx'],
];

/** Returns whether a file is a zip file, as every `.xlsx` is. */
export function isZip(bytes: Uint8Array): boolean {
  return ZIP.every((byte, index) => bytes[index] === byte);
}

/** Unpacks the XML parts of an `.xlsx`, or explains why that fails. */
export function unzipWorkbook(
  bytes: Uint8Array,
): { ok: true; parts: WorkbookParts } | { ok: false; fault: LineFault } {
  const refuse = (message: string) => ({ ok: false, fault: { line: 1, message } }) as const;
  let size = 0;
  const paths: string[] = [];
  let parts: WorkbookParts;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        paths.push(name);
        if (!/^xl\/.*\.(?:xml|rels)$/.test(name)) return false;
        size += originalSize;
        return size <= MOST_BYTES;
      },
    });
  } catch {
    return refuse('the file is damaged or cut off: copy it again, or save it again from the spreadsheet');
  }
  if (size > MOST_BYTES) {
    return refuse(
      'the workbook is larger than 256 MB when unpacked: import it in parts, a few roles at a time',
    );
  }
  if (parts['xl/workbook.xml'] && parts['xl/_rels/workbook.xml.rels']) return { ok: true, parts };
  const [, message] = OTHER_KINDS.find(([start]) => paths.some((path) => path.startsWith(start))) ?? [];
  return refuse(message ?? `this zip file does not contain a workbook: ${SAVE_AS}`);
}

/** Returns a part as text, or an empty text if the workbook does not have it. */
export function textOfPart(parts: WorkbookParts, path: string): string {
  return strFromU8(parts[path] ?? new Uint8Array());
}
