import { directorySource } from '#reader/content-source.ts';
import { CommandError, defineCommand } from './lib/command/command.ts';
import { askFlags, CancelledError } from './lib/new/ask-flags.ts';
import { findHolder } from './lib/new/check-new.ts';
import { createNew } from './lib/new/create-new.ts';
import { readKnownContent } from './lib/new/known-content.ts';
import { nextSteps } from './lib/new/next-steps.ts';
import { newKinds, parseKind, parseRequest } from './lib/new/request.ts';

export const newCommand = defineCommand({
  help: `Writes a new, valid content file to fill in: a role with its requirements, a skill, a domain or a family. In a
terminal, it asks for missing options.

  npx rolebook new skill
  npx rolebook new skill --name "Feature Stores" --domain machine-learning-ai --group mlops
  npx rolebook new role --name "Database Administrator" --levels junior,senior --skills postgresql,redis
  npx rolebook new role --name "ML Engineer" --from mlops-engineer
  npx rolebook new domain --name "Data Platforms" --id data-platforms

  --name "…"       the name that readers see
  --id …           the id; without this option, it is derived from the name
  --domain …       for a skill: its domain
  --group …        for a skill: one of the domain's groups (optional)
  --family …       for a role: its family (optional)
  --levels a,b     for a role: levels of the ladder; without this option, all of them
  --skills a,b     for a role: also writes requirements, with a block to fill in for each skill and level
  --from <role>    for a role: copies the levels of another role (with tracks and titles), its skills, alternatives,
                   proficiencies and mandatory marks, but none of its texts

Exit code: 0 when the file is written, 1 when it cannot be (nothing is written then), 2 when the call is wrong, 130 when
the questions are canceled.`,
  options: {
    name: { type: 'string' },
    id: { type: 'string' },
    domain: { type: 'string' },
    group: { type: 'string' },
    family: { type: 'string' },
    levels: { type: 'string' },
    skills: { type: 'string' },
    from: { type: 'string' },
  },
  positionals: { least: 1, most: 1, what: `one kind: ${Object.keys(newKinds).join(', ')}` },
  run: async ({ contentDir }, flags, [word = '']) => {
    const kind = parseKind(word, flags);
    const source = directorySource(contentDir);
    if (!source.exists) {
      throw new CommandError(
        `the content directory ${contentDir} does not exist: set CONTENT_DIR to one that does`,
      );
    }
    const known = readKnownContent(source);
    const holderOf = (id: string): string | undefined => findHolder({ kind, id }, known, source);
    try {
      const { stdin: input, stdout: output } = process;
      const isTerminal = input.isTTY && output.isTTY;
      const given = isTerminal ? await askFlags(kind, flags, known, holderOf, { input, output }) : flags;
      const request = parseRequest(kind, given, known);
      for (const file of createNew(request, known, source, contentDir)) console.log(source.display(file));
      const steps = nextSteps(request, known, source);
      console.log(`\nNext:\n${steps.map((step, index) => `  ${String(index + 1)}. ${step}`).join('\n')}`);
    } catch (error) {
      if (!(error instanceof CancelledError)) throw error;
      console.error('nothing was written');
      process.exitCode = 130;
    }
  },
});
