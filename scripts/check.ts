import { messageOf } from '#catalogue/text/message-of.ts';
import { displayPath } from '#reader/content-source.ts';
import { checkContent, type CheckOptions } from './lib/check/check-content.ts';
import { CallError, CommandError, defineCommand } from './lib/command/command.ts';
import { FORMAT_HELP, readReportFormat } from './lib/report/print-report.ts';
import { updateIds } from './lib/schemas/schema-files.ts';
import { watchContent } from './lib/check/watch-content.ts';

/** The first line of each check with --watch, which .vscode/tasks.json matches. */
const CHECKING = 'checking …';

export const checkCommand = defineCommand({
  help: `Checks the content and prints every problem as "file:line:column  message", with the lines around it. Warnings are not
errors: there is one for each rule, with the number of its places. "lint: { off: [RULE] }" in site.yaml turns off a rule.

  npx rolebook check
  npx rolebook check --all
  npx rolebook check --watch
  CONTENT_DIR=../our-content npx rolebook check --format json

${FORMAT_HELP}
  --all                       shows every warning at its place instead of one for each rule
  --watch                     checks again after every change, until Ctrl-C ends it

Exit code: 0 when all is well, 1 when there are problems, 2 when the call is wrong.`,
  options: { format: { type: 'string' }, all: { type: 'boolean' }, watch: { type: 'boolean' } },
  run: async ({ contentDir }, options) => {
    const format = readReportFormat(options.format);
    const isFull = options.all === true;
    if (options.watch !== true) {
      await checkAndComplete(contentDir, { format, isFull });
      return;
    }
    if (format !== 'text') throw new CallError('--watch prints only text: leave --format out');
    console.log(`watching ${displayPath(contentDir)}: every change is checked, Ctrl-C ends it`);
    await watchContent(contentDir, () => checkAndGoOn(contentDir, { isFull }));
  },
});

async function checkAndComplete(contentDir: string, options: CheckOptions): Promise<void> {
  try {
    await checkContent(contentDir, options);
  } finally {
    updateIds(contentDir);
  }
}

/** Checks the content and prints any error without throwing it, since files may be missing or incomplete during an edit. */
async function checkAndGoOn(contentDir: string, options: CheckOptions): Promise<void> {
  console.log(CHECKING);
  try {
    await checkAndComplete(contentDir, options);
  } catch (error) {
    const message = messageOf(error);
    console.error(
      error instanceof CommandError ? message : `the content cannot be read at the moment: ${message}`,
    );
  }
}
