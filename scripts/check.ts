import { checkContent } from './lib/check-content.ts';
import { runCommand } from './lib/command.ts';

await runCommand({
  help: `Checks the content and prints every problem as "file:line:column  message".

  npm run check
  CONTENT_DIR=../our-content npm run check

Exit code: 0 when all is well, 1 when there are problems, 2 when the call is wrong.`,
  options: {},
  run: ({ contentDir }) => Promise.resolve(void checkContent(contentDir)),
});
