/** A part of a cell: running text, a block of code or a table. */
export interface CellPart {
  kind: 'text' | 'code' | 'table';
  text: string;
}

/** Splits a cell into running text, fenced blocks of code and Markdown tables. */
export function splitKeptBlocks(cell: string): CellPart[] {
  const lines = cell.split('\n');
  const parts: CellPart[] = [];
  let start = 0;
  while (start < lines.length) {
    const [kind, end] = blockAt(lines, start);
    const last = parts.at(-1);
    const text = lines.slice(start, end).join('\n');
    if (kind === 'text' && last?.kind === 'text') last.text += `\n${text}`;
    else parts.push({ kind, text });
    start = end;
  }
  return parts.filter(({ text }) => text.trim() !== '');
}

/** Returns a table as a block of code, which shows it as written. */
export function tableAsCode(table: string): string {
  const longest = Array.from(table.matchAll(/`+/g)).reduce((most, [run]) => Math.max(most, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${table}\n${fence}`;
}

/** Returns the kind of the block that starts on a line, and the index of the line after it. */
function blockAt(lines: readonly string[], start: number): [CellPart['kind'], number] {
  const fence = FENCE.exec(lines[start] ?? '')
    ?.slice(1)
    .find(Boolean);
  if (fence !== undefined) return ['code', endOfCode(lines, start, fence)];
  if (!isRow(lines[start]) || !isDelimiter(lines[start + 1])) return ['text', start + 1];
  let end = start + 2;
  while (isRow(lines[end])) end += 1;
  return ['table', end];
}

const FENCE = /^[ \t]*(?:(`{3,})[^`]*|(~{3,}).*)$/;

function endOfCode(lines: readonly string[], start: number, fence: string): number {
  for (let index = start + 1; index < lines.length; index += 1) {
    const line = lines[index]?.trim() ?? '';
    if (line.startsWith(fence) && line === fence.charAt(0).repeat(line.length)) return index + 1;
  }
  return lines.length;
}

function isRow(line: string | undefined): boolean {
  return line?.includes('|') === true;
}

function isDelimiter(line: string | undefined): boolean {
  if (line === undefined || !isRow(line)) return false;
  const cells = line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|');
  return cells.every((cell) => /^\s*:?-+:?\s*$/.test(cell));
}
