import { billOfMaterials } from '../lib/pack/bill-of-materials.ts';
import { defineCommand } from '../lib/command/command.ts';

export const sbomCommand = defineCommand({
  help: `Prints the packages that npm installs with the package "rolebook", as JSON in CycloneDX. The versions are those of
package-lock.json, with which the release is tested.

  npm run sbom --silent > rolebook.cdx.json

Exit code: 0 when all is well, 1 when npm cannot list the packages.`,
  options: {},
  run: async () => {
    console.log(await billOfMaterials());
  },
});
