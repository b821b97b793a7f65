// Runs a program in its TypeScript, or one of a package, such as "astro". It is plain JavaScript, so that a Node which
// cannot run the project can still say so.
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const [node = '', , name = '', ...args] = process.argv;

/** Programs with which Vite reads the project and the content. */
const WITH_VITE = ['astro', 'vitest', 'scripts/build.ts', 'scripts/start.ts', 'scripts/bench.ts'];

const fault = findFault() ?? (WITH_VITE.includes(name) ? findFaultOfPlace() : undefined);
if (fault === undefined) {
  setVariables();
  const program = programOf(name);
  process.argv = [node, program, ...args];
  await import(pathToFileURL(program).href);
} else {
  console.error(fault);
  process.exitCode = 1;
}

/** Returns which step of the set-up is missing, in a line that says what to do; undefined where all is there. */
function findFault() {
  const { dependencies } = readJson(join(root, 'package.json'));
  const missing = Object.keys(dependencies).filter((dependency) => !existsSync(packageFile(dependency)));
  if (missing.length > 0) {
    return `Packages of this project are not installed: run "npm ci" (${missing.slice(0, 3).join(', ')}${missing.length > 3 ? ' …' : ''}).`;
  }
  if (process.features.typescript) return undefined;
  return (
    `Node ${process.versions.node} is too old for this project, and the one that npm brings is not there, since install ` +
    'scripts did not run: run "npm rebuild node --ignore-scripts=false", or use Node 22.18 or later.'
  );
}

/** Returns why Vite cannot work where the project or the content is, in a line that says what to do; undefined where it can. */
function findFaultOfPlace() {
  const content = resolve(process.env['CONTENT_DIR'] || 'content');
  // Vite takes these characters of a path for the end of it, for a code, for a pattern, or for the end of a text.
  const places = [
    { path: root, signs: /[#?%"*]/ },
    { path: content, signs: /[#?%]/ },
  ];
  for (const { path, signs } of places) {
    const [sign] = signs.exec(path) ?? [];
    if (sign !== undefined)
      return `There is a "${sign}" in the path ${path}: rename that folder, or move it.`;
  }
  const cache = join(root, '.cache');
  const work = existsSync(cache) ? cache : root;
  try {
    accessSync(work, constants.W_OK);
    return undefined;
  } catch {
    return `${work} cannot be written, where pages are made: let this user write there, or copy the project to another place.`;
  }
}

/** Sets what programs of packages read from the environment. */
function setVariables() {
  // Nobody is told what is built here, nor asked whether there is a newer Astro.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
  try {
    homedir();
  } catch {
    // A user that the system does not know has no home, and some packages fail where they find none.
    process.env['HOME'] = join(root, '.cache');
  }
}

/** Returns the file of a program: one of the project, which has a folder in its name, or that which a package is named for. */
function programOf(name) {
  if (name.includes('/')) return join(root, name);
  const { bin } = readJson(packageFile(name));
  return join(packageFile(name), '..', typeof bin === 'string' ? bin : bin[name]);
}

function packageFile(dependency) {
  return join(root, 'node_modules', dependency, 'package.json');
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
