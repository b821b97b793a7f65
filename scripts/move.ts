import { countOf } from '#catalogue/text/words.ts';
import { CallError, defineCommand } from './lib/command/command.ts';
import { openSoundContent, writeEdit } from './lib/content/write-edit.ts';
import { planMove } from './lib/rename/plan-move.ts';

export const moveCommand = defineCommand({
  help: `Moves a skill to another domain, with its requirements in every role. Its id and its address do not change.

  npx rolebook move skill docker cloud-infrastructure

Exit code: 0 when the files are written, 1 when they cannot be (nothing is written then), 2 when the call is wrong.`,
  options: {},
  positionals: { least: 3, most: 3, what: 'the word "skill", the id of the skill and the id of the domain' },
  run: async ({ contentDir }, _options, [word = '', skill = '', domain = '']) => {
    if (word !== 'skill') throw new CallError(`only a skill can be moved, not "${word}": write "skill"`);
    const content = await openSoundContent(contentDir);
    const { edit, lostGroup } = planMove(content, skill, domain);
    const fileCount = await writeEdit(content, edit);
    console.log(`skill "${skill}" is now in ${domain}: ${countOf(fileCount, 'file')} changed`);
    if (lostGroup !== undefined) {
      console.log(`${domain} has no group "${lostGroup}": the skill is no longer in a group`);
    }
    console.log(
      '\nnpx rolebook diff HEAD     shows what changed\nnpx rolebook codeowners    updates the owners',
    );
  },
});
