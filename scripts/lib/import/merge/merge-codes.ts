import type { Code } from '#catalogue/model/catalogue.ts';
import { formatCodes, type CodeInCell } from '#catalogue/publish/csv-codes.ts';

/**
 * Returns the codes of a table, with the fields that only the content has, such as titles. Returns undefined if the table
 * has none, or the same as the content.
 */
export function mergeCodes(
  known: readonly Code[] = [],
  codes: readonly CodeInCell[] | undefined,
): Record<string, string>[] | undefined {
  if (codes === undefined || formatCodes(codes) === formatCodes(known)) return undefined;
  return codes.map((one) => {
    const before = known.find(({ scheme, code }) => scheme === one.scheme && code === one.code);
    return definedFields({ ...before, ...one });
  });
}

function definedFields(code: Code): Record<string, string> {
  const entries = Object.entries(code);
  return Object.fromEntries(
    entries.flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])),
  );
}
