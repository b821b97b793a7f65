import { accessSync, constants, existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the package: the repository itself, or `node_modules/rolebook`. */
export const packageDir = realpathSync(fileURLToPath(new URL('../', import.meta.url)));

/** Whether this is the repository, with programs in TypeScript. */
const isRepository = existsSync(join(packageDir, 'scripts'));

/** The oldest Node that runs Astro and its packages, as major and minor version. */
const OLDEST_NODE = [22, 19];

/** Returns a message about missing packages, or undefined if all are installed. */
export function findFault() {
  const { dependencies } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'));
  const missing = Object.keys(dependencies).filter((name) => folderOf(name, packageDir) === undefined);
  if (missing.length === 0) return undefined;
  const some = `${missing.slice(0, 3).join(', ')}${missing.length > 3 ? ' …' : ''}`;
  return `Packages are not installed: run "${isRepository ? 'npm ci' : 'npm install'}" (${some}).`;
}

/** Returns the path of a Node that can run the programs, this one or one installed by npm, or a message as `fault`. */
export function chooseNode() {
  if (isNewEnough()) return { node: process.execPath };
  const node = installedNode();
  if (node !== undefined) return { node };
  const version = `Node ${process.versions.node} is too old`;
  return {
    fault: isRepository
      ? `${version}, and the one that npm installs is missing, since install scripts did not run: run ` +
        '"npm rebuild node --ignore-scripts=false", or use Node 22.19 or later.'
      : `${version}: install Node 22.19 or later, or run "npm install --save-dev node".`,
  };
}

function isNewEnough() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const isNew = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  return isNew && (!isRepository || Boolean(process.features.typescript));
}

/** Returns the program of the npm package "node" or of its package for this system, or undefined if there is none. */
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

/** Returns the folder of a package that Node finds from a place, or undefined if it finds none. */
function folderOf(name, place) {
  const paths = createRequire(join(place, 'package.json')).resolve.paths(name) ?? [];
  return paths.map((path) => join(path, name)).find((folder) => existsSync(join(folder, 'package.json')));
}

/** Returns a message if Vite cannot work in the folders of the project or the content, or undefined if it can. */
export function findFaultOfPlace() {
  // Vite misreads these characters in a path: they end it, or begin an escape or a pattern.
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
    // If the two paths share no folder, Astro 7.3 mistakes the absolute path of a source for one below its root.
    return `Rolebook is installed in ${packageDir}, too far from this folder: run "npm install rolebook" here.`;
  }
  const cache = resolve('.cache');
  const work = existsSync(cache) ? cache : dirname(cache);
  try {
    accessSync(work, constants.W_OK);
    return undefined;
  } catch {
    return `${work} cannot be written, but builds write there: let this user write to it, or copy the project elsewhere.`;
  }
}

function firstFolder(path) {
  return path.split(/[\\/]/)[1];
}

/** Sets environment variables for the packages that Rolebook uses. */
export function setVariables() {
  // Astro sends no telemetry and does not look for updates.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
  try {
    homedir();
  } catch {
    // Some packages fail if the user has no home folder, for example because the system does not know the user.
    process.env['HOME'] = resolve('.cache');
  }
}
