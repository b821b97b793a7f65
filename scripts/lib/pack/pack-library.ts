import { readdirSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { rolldown } from 'rolldown';
import { packagePath } from '../command/places.ts';

/** Programs that only the repository has: what they work on is not in the package. */
const NOT_PACKED = ['bench', 'pack', 'runtime'];

/** Compiles each program of `scripts/` into a file of `lib/`, and what they share into chunks. Returns the number of files. */
export async function packLibrary(): Promise<number> {
  const lib = packagePath('lib');
  rmSync(lib, { recursive: true, force: true });
  const bundle = await rolldown({
    input: programsIn(packagePath('scripts')),
    platform: 'node',
    // Packages are installed beside this one. What begins with # is a folder of src, by the field "imports" of package.json.
    external: /^[^#./]/,
    checks: { circularDependency: true },
  });
  const { output } = await bundle.write({
    dir: lib,
    format: 'esm',
    // Places in stack traces are those of readable code.
    minify: false,
    chunkFileNames: 'shared/[name]-[hash].js',
  });
  await bundle.close();
  return output.length;
}

/** Returns the files of the packed programs by their names. */
function programsIn(dir: string): Record<string, string> {
  const files = readdirSync(dir).filter((file) => file.endsWith('.ts'));
  return Object.fromEntries(
    files
      .map((file) => [basename(file, '.ts'), `${dir}/${file}`] as const)
      .filter(([name]) => !NOT_PACKED.includes(name)),
  );
}
