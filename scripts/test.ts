import { CallError, defineCommand } from './lib/command/command.ts';
import { testContent } from './lib/check/test-content.ts';
import { readReportFormat } from './lib/report/print-report.ts';

export const testCommand = defineCommand({
  help: `Runs the checks that a pull request must pass: "npx rolebook check" and "npx rolebook lint". Also prints notices about
style, schemas and code owners, which are not errors.

  npx rolebook test
  npx rolebook test --strict           treats the findings of lint as errors, too
  npx rolebook test --format github    prints problems as annotations for a pull request

Exit code: 0 when all is well, 1 when there are problems, 2 when the call is wrong.`,
  options: { strict: { type: 'boolean' }, format: { type: 'string' } },
  run: ({ contentDir }, { strict, format }) => {
    const reported = readReportFormat(format);
    if (reported === 'json')
      throw new CallError('--format json is only for "check" and "lint": run them separately');
    return testContent(contentDir, { format: reported, isStrict: strict === true });
  },
});
