import type { Readable, Writable } from 'node:stream';
import { autocompleteMultiselect, multiselect, select, text } from '@clack/prompts';
import { readableId } from '../content/readable-id.ts';
import type { KnownContent } from './known-content.ts';
import { findNameFault, parseRequest, type NewFlags, type NewKind } from './request.ts';

/** The user canceled the questions. */
export class CancelledError extends Error {
  override name = 'CancelledError';
}

/** The streams that show questions and receive answers. */
export interface Terminal {
  input: Readable;
  output: Writable;
}

/**
 * Asks for the missing flags; an empty text means none. `findHolder` names the current holder of an id. Throws a
 * CallError if a given flag is wrong, and a CancelledError if the user cancels.
 */
export async function askFlags(
  kind: NewKind,
  flags: NewFlags,
  known: KnownContent,
  findHolder: (id: string) => string | undefined,
  terminal: Terminal,
): Promise<NewFlags> {
  refuseFaults(kind, flags, known);
  const asked: NewFlags = { ...flags };
  asked.name ??= await askName(kind, (name) => findHolder(flags.id ?? readableId(name)), terminal);
  if (kind === 'skill') {
    asked.domain ??= await askChoice('In which domain?', known.ids.domain, undefined, terminal);
    const groups = known.groupsByDomain.get(asked.domain) ?? new Map<string, string>();
    asked.group ??= await askChoice('In which group of the domain?', groups, 'None', terminal);
  }
  if (kind === 'role') {
    asked.family ??= await askChoice('In which family?', known.ids.family, 'None', terminal);
    if (asked.levels === undefined && asked.skills === undefined) {
      const question = 'Take the levels and skills of another role, without its texts?';
      asked.from ??= await askChoice(question, known.ids.role, 'No, start empty', terminal);
    }
    if (!asked.from) {
      asked.levels ??= await askLevels(known.ladder, terminal);
      asked.skills ??= await askSkills(known.ids.skill, terminal);
    }
  }
  return asked;
}

/** Throws a CallError for wrong flags before the first question. Placeholders replace the missing ones. */
function refuseFaults(kind: NewKind, flags: NewFlags, known: KnownContent): void {
  const [domain] = known.ids.domain.keys();
  // The group cannot be checked until the domain is known.
  const group = flags.domain === undefined ? undefined : flags.group;
  parseRequest(kind, { name: 'Name', domain, ...flags, group }, known);
}

async function askName(
  kind: NewKind,
  findHolder: (name: string) => string | undefined,
  terminal: Terminal,
): Promise<string> {
  const answer = await text({
    ...terminal,
    message: `What is the name of the ${kind}, as readers see it?`,
    validate: (value = '') => findNameFault(value) ?? findHolder(value),
  });
  return answerOf<string>(answer);
}

/** Returns the chosen id, or an empty text for `none` or if there are no choices. */
async function askChoice(
  message: string,
  choices: ReadonlyMap<string, string>,
  none: string | undefined,
  terminal: Terminal,
): Promise<string> {
  if (choices.size === 0) return '';
  const options = [...choices].map(([value, label]) => ({ value, label, hint: value }));
  const noChoice = none === undefined ? [] : [{ value: '', label: none, hint: '' }];
  return answerOf<string>(
    await select({ ...terminal, message, options: [...noChoice, ...options], maxItems: 12 }),
  );
}

async function askLevels(ladder: ReadonlyMap<string, string>, terminal: Terminal): Promise<string> {
  if (ladder.size === 0) return '';
  const answer = await multiselect({
    ...terminal,
    message: 'Which levels does the role have?',
    options: [...ladder].map(([value, label]) => ({ value, label })),
    initialValues: [...ladder.keys()],
    required: true,
  });
  return answerOf<string[]>(answer).join(',');
}

async function askSkills(skills: ReadonlyMap<string, string>, terminal: Terminal): Promise<string> {
  if (skills.size === 0) return '';
  const answer = await autocompleteMultiselect({
    ...terminal,
    message: 'Which skills does it require? Type to search, press Tab to select; none is fine.',
    options: [...skills].map(([value, label]) => ({ value, label, hint: value })),
    maxItems: 12,
  });
  return answerOf<string[]>(answer).join(',');
}

/** Returns an answer, or throws if it is the symbol of a canceled question. */
function answerOf<Answer extends string | string[]>(answer: Answer | symbol): Answer {
  if (typeof answer === 'symbol') throw new CancelledError('the questions were canceled');
  return answer;
}
