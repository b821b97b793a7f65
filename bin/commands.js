import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageDir } from './set-up.js';

/** The commands with their descriptions, in the order of the help. */
const COMMANDS = {
  start: 'builds the site and serves it until Ctrl-C',
  dev: 'serves pages that reload while you edit',
  build: 'builds the site into a folder of plain files',
  serve: 'serves a built site',
  check: 'checks the content and lists each problem with its line',
  lint: 'checks the writing of the content',
  test: 'runs the checks of a pull request: check, lint, style, schemas and code owners',
  format: 'formats the content files',
  new: 'adds a role, skill, domain or family to fill in',
  rename: 'changes an id in all files at once',
  move: 'moves a skill to another domain',
  import: 'reads tables or JSON into content',
  export: 'writes the content as CSV, Excel or JSON',
  diff: 'shows what changed between two Git revisions',
  schemas: 'writes JSON Schemas that let an editor complete fields',
  codeowners: 'writes CODEOWNERS from the owners in the content',
  proposals: 'reads proposals from the host of the repository',
  comment: 'posts a file as a comment on a pull request',
  'pull-request': 'opens a pull request with changed files',
  links: 'checks whether web addresses in the content still work',
  upgrade: 'changes the version of Rolebook and prints the effects',
  init: 'creates a new framework',
};

/** Commands that build or show pages with Vite. */
export const WITH_VITE = ['build', 'dev', 'start'];

/** The flags of Node for each command; with them, the pages of large catalogues take less memory and time. */
export const NODE_FLAGS = {
  build: ['--max-semi-space-size=64', '--heap-growing-percent=50'],
  start: ['--max-semi-space-size=64', '--heap-growing-percent=50'],
};

/** Returns the program of a command, TypeScript in the repository and JavaScript in the package, or a message as `fault`. */
export function findCommand(name) {
  if (!Object.hasOwn(COMMANDS, name)) {
    return { fault: `there is no command "${name}"\n\n${explainCommands('help')}` };
  }
  const source = join(packageDir, 'scripts', `${name}.ts`);
  return { program: existsSync(source) ? source : join(packageDir, 'lib', `${name}.js`) };
}

/** Returns the help, or only the version for `--version`. */
export function explainCommands(asked) {
  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'));
  if (asked === '--version' || asked === '-v') return version;
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length)) + 2;
  const lines = Object.entries(COMMANDS).map(([name, meaning]) => `  ${name.padEnd(width)}${meaning}`);
  return `Rolebook ${version}: a career framework as a static site, built from the folder "content".

  npx rolebook COMMAND [OPTIONS]
  npx rolebook COMMAND --help

${lines.join('\n')}

CONTENT_DIR (content), PUBLIC_DIR (public), OUT_DIR (dist), SITE_URL and BASE_PATH set where commands read and write.`;
}
