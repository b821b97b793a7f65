import { codeRelations, type Code } from '#catalogue/schemas/code.ts';
import { findScheme } from '#catalogue/codes/schemes.ts';

/** The part of a code that a cell of the CSV holds. */
export type CodeInCell = Pick<Code, 'scheme' | 'code' | 'relation'>;

const LINE = new RegExp(`^(\\S+)\\s+(.+?)\\s+(${codeRelations.join('|')})$`);

/** Formats codes as one cell, one in each line, such as `onet-soc 15-2051.00 close`; returns undefined if there are none. */
export function formatCodes(codes: readonly CodeInCell[]): string | undefined {
  if (codes.length === 0) return undefined;
  return codes.map(({ scheme, code, relation }) => `${scheme} ${code} ${relation}`).join('\n');
}

/** Reverses `formatCodes()`. Returns the first line that is not a code as `fault`. */
export function parseCodes(cell: string): { codes: CodeInCell[]; fault?: string } {
  const codes: CodeInCell[] = [];
  for (const line of cell.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const [, scheme = '', code = '', word] = LINE.exec(line) ?? [];
    const relation = codeRelations.find((one) => one === word);
    if (relation === undefined || (findScheme(scheme) === undefined && !URL.canParse(scheme))) {
      return { codes, fault: line };
    }
    codes.push({ scheme, code, relation });
  }
  return { codes };
}
