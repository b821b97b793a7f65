import { z } from 'zod';

const names = z.record(z.string(), z.string()).optional();
const packageSchema = z.looseObject({
  dependencies: names,
  devDependencies: names,
  optionalDependencies: names,
  peerDependencies: names,
  peerDependenciesMeta: z.record(z.string(), z.looseObject({ optional: z.boolean().optional() })).optional(),
});
const lockSchema = z.looseObject({
  /** By the folder of the package; that of the project is empty. */
  packages: z.record(z.string(), packageSchema),
});

type Lock = z.output<typeof lockSchema>;
type Package = z.output<typeof packageSchema>;

/** Returns a package-lock.json without the packages that only development needs. */
export function productionLock(json: unknown): Lock {
  const lock = lockSchema.parse(json);
  const project = { ...lock.packages[''], devDependencies: {} };
  const packages: Lock['packages'] = { ...lock.packages, '': project };
  const needed = new Set(['']);
  // A set also iterates over folders that are added meanwhile.
  for (const folder of needed) {
    for (const name of namesNeededBy(packages[folder] ?? {})) {
      const found = foldersFor(name, folder).find((one) => one in packages);
      if (found !== undefined) needed.add(found);
    }
  }
  const kept = Object.entries(packages).filter(([folder]) => needed.has(folder));
  return { ...lock, packages: Object.fromEntries(kept) };
}

/** Returns the names of the packages that npm installs for a package. */
function namesNeededBy({
  dependencies,
  optionalDependencies,
  peerDependencies = {},
  ...rest
}: Package): string[] {
  const peers = Object.keys(peerDependencies).filter((name) => !rest.peerDependenciesMeta?.[name]?.optional);
  return [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers];
}

/** Returns the folders in which Node looks for a package that code in a folder imports, in order. */
function foldersFor(name: string, folder: string): string[] {
  const inside = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
  if (folder === '') return [inside];
  return [inside, ...foldersFor(name, folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/'))))];
}
