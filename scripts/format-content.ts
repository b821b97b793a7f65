import { formatProblem } from '#catalogue/model/problem.ts';
import { countOf } from '#catalogue/text/words.ts';
import { directorySource } from '#reader/content-source.ts';
import { CommandError, runCommand } from './lib/command/command.ts';
import { findStyleFaults, writeFormatted } from './lib/content/format-content.ts';

await runCommand({
  help: `Writes every content file in the one style: fields in their order, long texts after ">-", comments kept.

  npm run format:content
  npm run format:content -- --check        changes nothing, names the files that have another style
  CONTENT_DIR=../our-content npm run format:content

Exit code: 0 when all is well, 1 when a file cannot be read or, with --check, has another style, 2 when the call is wrong.`,
  options: { check: { type: 'boolean' } },
  run: async ({ contentDir }, { check }) => {
    const source = directorySource(contentDir);
    if (!source.exists) {
      throw new CommandError(`there is no directory ${contentDir}: set CONTENT_DIR to the one that you mean`);
    }
    const faults = await findStyleFaults(source);
    const problems = faults.flatMap((fault) => ('problem' in fault ? [fault.problem] : []));
    for (const problem of problems) console.error(formatProblem(problem));
    const others = faults.length - problems.length;
    if (check === true) {
      for (const fault of faults) if ('formatted' in fault) console.error(source.display(fault.file));
      if (others > 0) {
        throw new CommandError(`${countOf(others, 'file')} in another style: run "npm run format:content"`);
      }
    } else {
      for (const file of writeFormatted(contentDir, faults)) console.log(file);
    }
    if (problems.length > 0)
      throw new CommandError(`content: ${countOf(problems.length, 'file')} cannot be formatted`);
    console.log(check === true ? 'content: one style' : `content: ${countOf(others, 'file')} formatted`);
  },
});
