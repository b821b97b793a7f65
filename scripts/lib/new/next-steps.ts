import type { ContentSource } from '#reader/content-source.ts';
import type { KnownContent } from './known-content.ts';
import { newFileOf, type NewRequest } from './request.ts';

/** Returns the steps that follow a new file; a step may have several lines. */
export function nextSteps(
  request: NewRequest,
  known: Pick<KnownContent, 'ids' | 'ladder'>,
  source: Pick<ContentSource, 'display'>,
): string[] {
  return [
    `Open ${source.display(newFileOf(request))} and fill in what you know; its comments explain each field.`,
    ...stepsOf(request, known, source),
    'npx rolebook check    shows what is missing or wrong',
    'npx rolebook format   formats the file',
    'npx rolebook dev      shows the pages while you edit',
  ];
}

function stepsOf(
  request: NewRequest,
  { ids, ladder }: Pick<KnownContent, 'ids' | 'ladder'>,
  source: Pick<ContentSource, 'display'>,
): string[] {
  const { id } = request;
  const levels = 'levels' in request ? request.levels : [...ladder.keys()];
  const [level = 'level'] = levels;
  const [proficiency] = ids.proficiency.keys();
  const asks = proficiency === undefined ? 'expects: …' : `proficiency: ${proficiency}`;
  const cell = (skill: string): string =>
    [`${skill}:`, `  ${level}:`, `    ${asks}`].map((line) => `\n       ${line}`).join('');
  switch (request.kind) {
    case 'skill': {
      const file = source.display(`roles/<role>/requirements/${request.domain}.yaml`);
      return [`Require it in a role; until then, "npx rolebook check" warns. In ${file}:${cell(id)}`];
    }
    case 'role': {
      const folder = source.display(`roles/${id}/requirements`);
      if ('from' in request) {
        return [
          `Go through ${folder}/: its rows come from "${request.from}", but you have to write the texts.`,
        ];
      }
      if (request.skills.length > 0) {
        return [
          `Fill in ${folder}/, one file per domain; "npx rolebook check" names each skill that is still open.`,
        ];
      }
      return [`Write its requirements, one file per domain, in ${folder}/<domain>.yaml:${cell('<skill>')}`];
    }
    case 'domain':
      return [`Add a skill to it: npx rolebook new skill --domain ${id}`];
    case 'family':
      return [`Set it in a role (family: ${id}), or add a role: npx rolebook new role --family ${id}`];
  }
}
