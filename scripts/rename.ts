import { countOf } from '#catalogue/text/words.ts';
import { defineCommand } from './lib/command/command.ts';
import { openSoundContent, writeEdit } from './lib/content/write-edit.ts';
import { filesLeftBehind } from './lib/rename/files-left-behind.ts';
import { parseRenameKind, renameKinds } from './lib/rename/find-renaming.ts';
import { planRename } from './lib/rename/plan-rename.ts';

export const renameCommand = defineCommand({
  help: `Changes an id in all content files at once: references, links to the site, files and folders. The old id is stored
as a former id, so that old addresses, permalinks and answers still work. The name does not change.

  npx rolebook rename skill mlflow ml-flow
  npx rolebook rename role ml-ops-engineer mlops-engineer
  npx rolebook rename level senior expert --role data-engineer

Kinds: ${renameKinds.join(', ')}.

  --role <role>    for a level: renames it in this role only

Exit code: 0 when the files are written, 1 when they cannot be (nothing is written then), 2 when the call is wrong.`,
  options: { role: { type: 'string' } },
  positionals: { least: 3, most: 3, what: 'a kind, the id and the new id' },
  run: async ({ contentDir }, { role }, [word = '', from = '', to = '']) => {
    const kind = parseRenameKind(word, role !== undefined);
    const content = await openSoundContent(contentDir);
    const fileCount = await writeEdit(content, planRename(content, { kind, from, to, role }));
    const where = role === undefined ? '' : ` of ${role}`;
    console.log(`${kind} "${from}"${where} is now "${to}": ${countOf(fileCount, 'file')} changed`);
    for (const file of filesLeftBehind(content.source, kind, from)) {
      console.log(`${content.source.display(file)} is not content, so it stays: move it yourself`);
    }
    console.log(
      '\nnpx rolebook diff HEAD     shows what changed\nnpx rolebook codeowners    updates the owners',
    );
  },
});
