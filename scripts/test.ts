import { CallError, runCommand } from './lib/command/command.ts';
import { testContent } from './lib/check/test-content.ts';
import { readReportFormat } from './lib/report/print-report.ts';

await runCommand({
  help: `Runs what a pull request must pass: "npx rolebook check" and "npx rolebook lint". Notices about style, schemas and code
owners follow, which are never errors.

  npx rolebook test
  npx rolebook test --strict           what lint finds is an error, too
  npx rolebook test --format github    problems as annotations of a pull request

Exit code: 0 when all is well, 1 when there are problems, 2 when the call is wrong.`,
  options: { strict: { type: 'boolean' }, format: { type: 'string' } },
  run: ({ contentDir }, { strict, format }) => {
    const reported = readReportFormat(format);
    if (reported === 'json') throw new CallError('--format json is for check and lint, one at a time');
    return testContent(contentDir, { format: reported, isStrict: strict === true });
  },
});
