import { readdirSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { rolldown, type InputOptions } from 'rolldown';
import { packagePath } from '../command/places.ts';

/** Compiles each program of `scripts/` into a file of `lib/`, and shared code into chunks. Returns the number of files. */
export function packLibrary(): Promise<number> {
  // Packages are installed beside this one; imports with # are folders of src, by the field "imports" of package.json.
  return compile(packagePath('lib'), {
    input: programsIn(packagePath('scripts')),
    external: /^[^#./]/,
    checks: { circularDependency: true },
  });
}

/** Compiles the program of "create-rolebook" with all its imports, since it has no dependencies. Returns the number of files. */
export function packCreation(): Promise<number> {
  return compile(packagePath('create-rolebook/lib'), { input: packagePath('scripts/lib/init/create.ts') });
}

async function compile(dir: string, input: InputOptions): Promise<number> {
  rmSync(dir, { recursive: true, force: true });
  const bundle = await rolldown({ ...input, platform: 'node' });
  const { output } = await bundle.write({
    dir,
    format: 'esm',
    // Keeps stack traces readable.
    minify: false,
    chunkFileNames: 'shared/[name]-[hash].js',
  });
  await bundle.close();
  return output.length;
}

/** Returns the files of programs by name, without those in `scripts/repository`, which only work in the repository. */
function programsIn(dir: string): Record<string, string> {
  const files = readdirSync(dir).filter((file) => file.endsWith('.ts'));
  return Object.fromEntries(files.map((file) => [basename(file, '.ts'), `${dir}/${file}`]));
}
