import { checkLinks } from './lib/links/check-links.ts';
import { CallError, runCommand } from './lib/command/command.ts';
import { FORMAT_HELP, readReportFormat } from './lib/report/print-report.ts';

await runCommand({
  help: `Asks every web address in the content whether it is still there. It needs a network, and no build waits for it.

  npx rolebook links
  npx rolebook links --strict --format github

  --strict                    an address that is gone makes the command fail
  --timeout 15                how many seconds a server may take to answer
${FORMAT_HELP}

Each server is asked one thing at a time. What could not be checked, since a server turns programs away or does not
answer, is said and never fails.

Exit code: 0; 1 with --strict where an address is gone, and where none could be reached; 2 when the call is wrong.`,
  options: {
    strict: { type: 'boolean' },
    timeout: { type: 'string', default: '15' },
    format: { type: 'string' },
  },
  run: ({ contentDir }, { strict, timeout, format }) => {
    const seconds = Number(timeout);
    if (!(seconds > 0 && seconds <= 600)) {
      throw new CallError(`--timeout is "${timeout}": write seconds, up to 600, such as 15`);
    }
    return checkLinks(contentDir, {
      isStrict: strict === true,
      format: readReportFormat(format),
      timeout: seconds * 1000,
      attempts: 2,
    });
  },
});
