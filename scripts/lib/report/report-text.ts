import { resolve } from 'node:path';
import { formatProblem } from '#catalogue/model/problem.ts';
import { readSource } from '#reader/source-file.ts';
import { codeFrame, type FrameLine } from './code-frame.ts';
import { describeFinding, type Finding } from './finding.ts';

/** Adds a style to words if the output supports it. */
export type Paint = (style: 'bold' | 'dim' | 'red' | 'yellow', words: string) => string;

const plain: Paint = (_, words) => words;

/**
 * Formats each finding for people: its place and message, the lines of the file around it, and the section of the guide. Reads
 * each file once if the findings are sorted by file.
 */
export function* formatText(findings: readonly Finding[], paint: Paint = plain): Generator<string> {
  let file: string | undefined;
  let lines: readonly string[] = [];
  for (const finding of findings) {
    if (finding.file !== file) {
      file = finding.file;
      lines = linesOf(file);
    }
    const frame = finding.isWholeFile === true ? [] : codeFrame(lines, finding.line, finding.column);
    yield [
      paint('bold', headlineOf(finding, paint)),
      ...frame.map((line) => formatFrameLine(line, finding, paint)),
      paint('dim', `  see ${finding.guide}`),
      '',
    ].join('\n');
  }
}

/** Reads the lines of a file, or none if it cannot be read. */
function linesOf(file: string): string[] {
  const read = readSource(resolve(file));
  return read.ok ? read.source.split('\n') : [];
}

function headlineOf(finding: Finding, paint: Paint): string {
  const line = formatProblem({ ...finding, message: describeFinding(finding) });
  return paint(finding.severity === 'error' ? 'red' : 'yellow', line);
}

function formatFrameLine({ gutter, text, role }: FrameLine, { severity }: Finding, paint: Paint): string {
  const line = `  ${gutter} | ${text}`.trimEnd();
  if (role === 'context') return paint('dim', line);
  return role === 'caret' ? paint(severity === 'error' ? 'red' : 'yellow', line) : line;
}
