import { checkLinks } from './lib/links/check-links.ts';
import { CallError, defineCommand } from './lib/command/command.ts';
import { FORMAT_HELP, readReportFormat } from './lib/report/print-report.ts';

export const linksCommand = defineCommand({
  help: `Checks whether every web address in the content still exists. It needs a network connection; builds do not run it.

  npx rolebook links
  npx rolebook links --strict --format github

  --strict                    fails if an address is broken
  --timeout 15                the longest wait for an answer, in seconds
${FORMAT_HELP}

Each server gets one request at a time. Addresses that could not be checked, because a server rejects programs or does not
answer, are shown but are not errors.

Exit code: 0 when all is well, 1 with --strict when an address is broken, or when none could be reached, 2 when the call is wrong.`,
  options: {
    strict: { type: 'boolean' },
    timeout: { type: 'string', default: '15' },
    format: { type: 'string' },
  },
  run: ({ contentDir }, { strict, timeout, format }) => {
    const seconds = Number(timeout);
    if (!(seconds > 0 && seconds <= 600)) {
      throw new CallError(`--timeout is "${timeout}": write a number of seconds up to 600, such as 15`);
    }
    return checkLinks(contentDir, {
      isStrict: strict === true,
      format: readReportFormat(format),
      timeout: seconds * 1000,
      attempts: 2,
    });
  },
});
