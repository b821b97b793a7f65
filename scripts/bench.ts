import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countOf } from '#catalogue/words.ts';
import { benchAnswers, SLOWDOWN } from './lib/bench/bench-answers.ts';
import { benchPdfs } from './lib/bench/bench-pdfs.ts';
import { repeatLargestRole } from './lib/bench/repeat-role.ts';
import { buildPages } from './lib/build-pages.ts';
import { checkContent } from './lib/check-content.ts';
import { CallError, runCommand } from './lib/command.ts';
import { step } from './lib/step.ts';

await runCommand({
  help: `Measures how long an answer of the grade calculator takes to show, and how long the PDFs take beside a bare
page.pdf() of the same pages in the same run.

  npm run bench
  npm run bench -- --roles 100

--roles (4) is how many roles there are: the content's own, and copies of the largest. Only ratios within one
run say something: machines differ. CONTENT_DIR (content) sets where it reads.`,
  options: { roles: { type: 'string', default: '4' } },
  run: async ({ contentDir }, values) => {
    const roles = Number(values.roles);
    if (!Number.isInteger(roles) || roles < 1) {
      throw new CallError(`--roles is "${values.roles}": give a whole number from 1, such as --roles 10`);
    }
    const work = mkdtempSync(join(tmpdir(), 'rolebook-bench-'));
    try {
      const content = join(work, 'content');
      repeatLargestRole(checkContent(contentDir), contentDir, content, roles);
      Object.assign(process.env, { CONTENT_DIR: content, BASE_PATH: '/', NODE_ENV: 'production' });
      const catalogue = checkContent(content);
      await step('pages', () => buildPages(join(work, 'site')));
      const [role] = catalogue.roles;
      if (role) {
        const { median, longest } = await benchAnswers(role, join(work, 'site'));
        console.log(`answers, on a processor ${String(SLOWDOWN)} times slower`);
        console.log(
          `  shown after                        ${median.toFixed(0)} ms (median), ${longest.toFixed(0)} ms at most`,
        );
      }
      const { files, bare, made, unchanged } = await benchPdfs(catalogue, join(work, 'site'), work);
      console.log(`PDFs: ${countOf(files, 'file')}`);
      console.log(`  bare page.pdf(), one after another  ${bare.toFixed(1)} s`);
      console.log(
        `  as built, packed and checked        ${made.toFixed(1)} s, ${(made / bare).toFixed(2)} of bare`,
      );
      console.log(`  as built, nothing changed           ${unchanged.toFixed(2)} s`);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  },
});
