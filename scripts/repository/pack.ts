import { packCreation, packLibrary } from '../lib/pack/pack-library.ts';
import { defineCommand } from '../lib/command/command.ts';

export const packCommand = defineCommand({
  help: `Compiles the programs of the package "rolebook" into lib/, and the program of "create-rolebook" into its folder, since
Node does not run TypeScript below node_modules. npm runs it before it packs or publishes.

  npm pack

Exit code: 0 when all is well, 1 when a program cannot be compiled.`,
  options: {},
  run: async () => {
    const [library, creation] = [await packLibrary(), await packCreation()];
    console.log(`pack: ${String(library)} files in lib, ${String(creation)} in create-rolebook/lib`);
  },
});
