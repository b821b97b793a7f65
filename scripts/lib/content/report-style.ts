import { formatProblem } from '#catalogue/model/problem.ts';
import { countOf } from '#catalogue/text/words.ts';
import { directorySource, type ContentSource } from '#reader/content-source.ts';
import { CommandError } from '../command/command.ts';
import { findStyleFaults, writeFormatted, type StyleFault } from './format-content.ts';

/** Formats the content, or only lists files that are not formatted. Throws a CommandError if a file cannot be formatted. */
export async function writeOrCheckStyle(contentDir: string, isCheck: boolean): Promise<void> {
  const source = directorySource(contentDir);
  if (!source.exists) {
    throw new CommandError(`the content directory ${contentDir} does not exist: set CONTENT_DIR to one that does`);
  }
  const faults = await findStyleFaults(source);
  const problems = faults.flatMap((fault) => ('problem' in fault ? [fault.problem] : []));
  const others = faults.length - problems.length;
  if (isCheck) printNotices(source, faults);
  else for (const file of writeFormatted(contentDir, faults)) console.log(file);
  for (const problem of problems) console.error(formatProblem(problem));
  if (problems.length > 0)
    throw new CommandError(`content: ${countOf(problems.length, 'file')} cannot be formatted`);
  console.log(isCheck ? summarizeStyle(others) : `content: ${countOf(others, 'file')} formatted`);
}

function printNotices(source: ContentSource, faults: readonly StyleFault[]): void {
  for (const fault of faults) {
    if (!('formatted' in fault)) continue;
    console.log(
      `${source.display(fault.file)}:${String(fault.line)}  notice: not formatted; "npx rolebook format" formats it`,
    );
  }
}

function summarizeStyle(others: number): string {
  if (others === 0) return 'content: formatted';
  return `content: ${countOf(others, 'file')} not formatted, which is not an error`;
}
