import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageDir } from './set-up.js';

/** Each command with a line about it, in the order of the help. */
const COMMANDS = {
  start: 'builds the site and serves it until Ctrl-C',
  dev: 'shows pages while you edit them',
  build: 'builds the site into a folder of plain files',
  serve: 'serves a built site as it is',
  check: 'checks the content, and names each problem with its line',
  lint: 'looks at how the content is written',
  test: 'what a pull request must pass: check, lint, style, schemas and code owners',
  format: 'writes the content in the one style',
  new: 'adds a role, skill, domain or family to fill in',
  rename: 'changes an id in all files at once',
  move: 'moves a skill to another domain',
  import: 'reads tables or JSON into content',
  export: 'writes the content as CSV, Excel or JSON',
  diff: 'shows what changed between two Git revisions',
  schemas: 'writes JSON Schemas, with which an editor completes fields',
  codeowners: 'writes who reviews which files',
  proposals: 'reads proposals from the host of the repository',
  comment: 'posts a file as a comment on a pull request',
  'pull-request': 'opens a pull request with changed files',
  links: 'asks whether web addresses of the content still work',
  upgrade: 'moves to another version of Rolebook, and prints what it changes',
  init: 'writes a new framework of your own',
};

/** Commands that build or show pages with Vite. */
export const WITH_VITE = ['build', 'dev', 'start'];

/** Flags of Node for commands that need them: the pages of large catalogues take less memory and time. */
export const NODE_FLAGS = {
  build: ['--max-semi-space-size=64', '--heap-growing-percent=50'],
  start: ['--max-semi-space-size=64', '--heap-growing-percent=50'],
};

/** Returns the file of a command's program: TypeScript in the repository, compiled in the package; or why there is none. */
export function findCommand(name) {
  if (!Object.hasOwn(COMMANDS, name)) {
    return { fault: `there is no command "${name}"\n\n${explainCommands('help')}` };
  }
  const source = join(packageDir, 'scripts', `${name}.ts`);
  return { program: existsSync(source) ? source : join(packageDir, 'lib', `${name}.js`) };
}

/** Returns the help, or the version alone if that is asked for. */
export function explainCommands(asked) {
  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'));
  if (asked === '--version' || asked === '-v') return version;
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length)) + 2;
  const lines = Object.entries(COMMANDS).map(([name, meaning]) => `  ${name.padEnd(width)}${meaning}`);
  return `Rolebook ${version}: a career framework as a static site, made from the folder "content".

  npx rolebook COMMAND [OPTIONS]
  npx rolebook COMMAND --help

${lines.join('\n')}

CONTENT_DIR (content), PUBLIC_DIR (public), OUT_DIR (dist), SITE_URL and BASE_PATH set where commands read and write.`;
}
