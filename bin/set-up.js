import { accessSync, constants, existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the package: the repository itself, or `node_modules/rolebook`. */
export const packageDir = realpathSync(fileURLToPath(new URL('../', import.meta.url)));

/** Whether this is the repository, whose programs are TypeScript. */
const isRepository = existsSync(join(packageDir, 'scripts'));

/** The oldest Node that runs Astro and its packages, as major and minor version. */
const OLDEST_NODE = [22, 19];

/** Returns which packages are missing, in a line that says what to do; undefined if all are installed. */
export function findFault() {
  const { dependencies } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'));
  const missing = Object.keys(dependencies).filter((name) => folderOf(name, packageDir) === undefined);
  if (missing.length === 0) return undefined;
  const some = `${missing.slice(0, 3).join(', ')}${missing.length > 3 ? ' …' : ''}`;
  return `Packages are not installed: run "${isRepository ? 'npm ci' : 'npm install'}" (${some}).`;
}

/** Returns the Node that can run the programs, this one or one that npm has installed; or a line that says what to do. */
export function chooseNode() {
  if (isNewEnough()) return { node: process.execPath };
  const node = installedNode();
  if (node !== undefined) return { node };
  const version = `Node ${process.versions.node} is too old`;
  return {
    fault: isRepository
      ? `${version}, and the one that npm brings is missing, since install scripts did not run: run ` +
        '"npm rebuild node --ignore-scripts=false", or use Node 22.19 or later.'
      : `${version}: install Node 22.19 or later, or let npm bring one with "npm install --save-dev node".`,
  };
}

function isNewEnough() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const isNew = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  return isNew && (!isRepository || Boolean(process.features.typescript));
}

/** Returns the program of the npm package "node", or of the one for this system that its install script adds. */
function installedNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const prefix = system === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  const program = join('bin', system === 'win' ? 'node.exe' : 'node');
  return [packageDir, process.cwd()]
    .flatMap((place) => ['node', `${prefix}-${system}-${process.arch}`].map((name) => folderOf(name, place)))
    .map((folder) => (folder === undefined ? '' : join(folder, program)))
    .find(
      (file) => file !== process.execPath && (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 1000,
    );
}

/** Returns the folder in which Node finds a package from a place; undefined if it finds none. */
function folderOf(name, place) {
  const paths = createRequire(join(place, 'package.json')).resolve.paths(name) ?? [];
  return paths.map((path) => join(path, name)).find((folder) => existsSync(join(folder, 'package.json')));
}

/** Returns why Vite cannot work where the project or the content is, in a line that says what to do; undefined if it can. */
export function findFaultOfPlace() {
  // Vite takes these characters of a path for the end of it, for a code, for a pattern, or for the end of a text.
  const places = [
    { path: `${packageDir}/`, signs: /[#?%"*]/ },
    { path: `${process.cwd()}/`, signs: /[#?%"*]/ },
    { path: resolve(process.env['CONTENT_DIR'] || 'content'), signs: /[#?%]/ },
  ];
  for (const { path, signs } of places) {
    const [sign] = signs.exec(path) ?? [];
    if (sign !== undefined)
      return `There is a "${sign}" in the path ${path}: rename that folder, or move it.`;
  }
  if (firstFolder(packageDir) !== firstFolder(process.cwd())) {
    // Astro 7.3 takes the path of a source for one below its root if the two share no folder.
    return `Rolebook is installed in ${packageDir}, too far from this folder: run "npm install rolebook" here.`;
  }
  const cache = resolve('.cache');
  const work = existsSync(cache) ? cache : dirname(cache);
  try {
    accessSync(work, constants.W_OK);
    return undefined;
  } catch {
    return `${work} cannot be written, where pages are made: let this user write there, or copy the project to another place.`;
  }
}

/** Returns the first folder of an absolute path, below the root or the drive. */
function firstFolder(path) {
  return path.split(/[\\/]/)[1];
}

/** Sets what programs of packages read from the environment. */
export function setVariables() {
  // Nobody is told what is built here, nor asked whether there is a newer Astro.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
  try {
    homedir();
  } catch {
    // A user that the system does not know has no home, and some packages fail where they find none.
    process.env['HOME'] = resolve('.cache');
  }
}
