import { formatProblem } from '#catalogue/model/problem.ts';
import { countOf } from '#catalogue/text/words.ts';
import { directorySource, type ContentSource } from '#reader/content-source.ts';
import { CommandError, runCommand } from './lib/command/command.ts';
import { findStyleFaults, writeFormatted, type StyleFault } from './lib/content/format-content.ts';

await runCommand({
  help: `Writes every content file in the one style: fields in their order, long texts after ">-", comments kept.

  npm run format:content
  npm run format:content -- --check        changes nothing, names the files that have another style
  CONTENT_DIR=../our-content npm run format:content

Another style is never an error: --check names the first line of each such file that would change, and ends with 0.

Exit code: 0 when all is well, 1 when a file cannot be read, 2 when the call is wrong.`,
  options: { check: { type: 'boolean' } },
  run: async ({ contentDir }, { check }) => {
    const source = directorySource(contentDir);
    if (!source.exists) {
      throw new CommandError(`there is no directory ${contentDir}: set CONTENT_DIR to the one that you mean`);
    }
    const faults = await findStyleFaults(source);
    const problems = faults.flatMap((fault) => ('problem' in fault ? [fault.problem] : []));
    const others = faults.length - problems.length;
    if (check === true) printNotices(source, faults);
    else for (const file of writeFormatted(contentDir, faults)) console.log(file);
    for (const problem of problems) console.error(formatProblem(problem));
    if (problems.length > 0)
      throw new CommandError(`content: ${countOf(problems.length, 'file')} cannot be formatted`);
    console.log(check === true ? summarizeStyle(others) : `content: ${countOf(others, 'file')} formatted`);
  },
});

function printNotices(source: ContentSource, faults: readonly StyleFault[]): void {
  for (const fault of faults) {
    if (!('formatted' in fault)) continue;
    console.log(
      `${source.display(fault.file)}:${String(fault.line)}  notice: in another style; "npm run format:content" updates it`,
    );
  }
}

function summarizeStyle(others: number): string {
  if (others === 0) return 'content: one style';
  return `content: ${countOf(others, 'file')} in another style, which is not an error`;
}
