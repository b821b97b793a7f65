/** Matches an operator that paints, at the end of a line. */
const PAINTS = /(?:^|[\s>)\]])(?:[fF]\*?|[bB]\*?|[sS]|sh|Do|EI|Tj|TJ|'|")$/;
const BEGINS = /(?:BDC|BMC)$/;
/** Matches the start of content that is tagged or an artifact, and the number of tagged content. */
const TAGS = /\/MCID (?<id>\d+)|^\/Artifact\b/;
/** The number given to artifacts, which have none. */
const NO_NUMBER = -1;

/** Returns the figure that a marked part of the page belongs to, or undefined if it belongs to none. */
export type FigureOf = (id: number) => unknown;

/** Consecutive lines of a page's content. */
interface Part {
  /** The number of tagged content, or undefined for what is outside. */
  id: number | undefined;
  lines: string[];
}

/**
 * Marks everything outside tagged content as an artifact: headers and footers, lines, backgrounds, and text hidden from
 * assistive technology. Chromium 153 writes them without a mark. Drawings between two texts of a figure become part of it.
 */
export function markArtifacts(operators: string, figureOf: FigureOf): string {
  const parts = partsOf(operators);
  const lines: string[] = [];
  for (const [index, part] of parts.entries()) {
    const isUntagged = part.id === undefined && part.lines.some((line) => PAINTS.test(line));
    if (!isUntagged) lines.push(...part.lines);
    else if (isInFigure(parts[index - 1], parts[index + 1], figureOf)) {
      // Moves the end of the content before it.
      lines.pop();
      lines.push(...part.lines, 'EMC');
    } else lines.push('/Artifact BMC', ...part.lines, 'EMC');
  }
  return lines.join('\n');
}

/** Splits content where tagged content begins and ends. */
function partsOf(operators: string): Part[] {
  const parts: Part[] = [];
  let part: Part = { id: undefined, lines: [] };
  const begin = (id: number | undefined): void => {
    if (part.lines.length > 0) parts.push(part);
    part = { id, lines: [] };
  };
  /** The number of marks that are open inside the part. */
  let depth = 0;
  for (const line of operators.split('\n')) {
    const isStart = BEGINS.test(line);
    const tag = isStart && part.id === undefined ? TAGS.exec(line) : null;
    if (tag) {
      begin(Number(tag.groups?.['id'] ?? NO_NUMBER));
      depth = 0;
    }
    part.lines.push(line);
    if (isStart) depth += 1;
    else if (line === 'EMC') depth -= 1;
    if (part.id !== undefined && depth === 0) begin(undefined);
  }
  begin(undefined);
  return parts;
}

function isInFigure(before: Part | undefined, after: Part | undefined, figureOf: FigureOf): boolean {
  if (before?.id === undefined || after?.id === undefined) return false;
  const figure = figureOf(before.id);
  return figure !== undefined && figureOf(after.id) === figure;
}
