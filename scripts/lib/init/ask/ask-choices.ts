import { select, text } from '@clack/prompts';
import { CancelledError, type Terminal } from '../../new/ask-flags.ts';
import { HOSTS } from './hosts.ts';
import { DEFAULTS, findFault, findMismatch, parseChoices, type InitFlags } from './parse-choices.ts';
import { shownKind } from './repository-address.ts';

export interface Suggestions {
  name?: string | undefined;
  repository?: string | undefined;
}

/** Completes the flags with suggestions and default answers. */
export function withDefaults(flags: InitFlags, { name, repository }: Suggestions): InitFlags {
  const known = { repository, ...flags }.repository;
  return {
    ...DEFAULTS,
    ...(name !== undefined && { name }),
    host: (known && shownKind(known)) ?? DEFAULTS.host,
    repository,
    ...flags,
  };
}

/**
 * Completes the flags with answers at a terminal. Throws a CallError if the given flags are wrong, and a CancelledError if the
 * user cancels.
 */
export async function askChoices(
  flags: InitFlags,
  suggestions: Suggestions,
  terminal: Terminal,
): Promise<InitFlags> {
  const usual = withDefaults(flags, suggestions);
  // Reports faults of the call before the first question.
  parseChoices({ ...DEFAULTS, ...flags }, '');
  const ask = async (flag: keyof InitFlags, message: string): Promise<string> =>
    flags[flag] ?? (await askText(flag, message, usual[flag] ?? '', terminal));
  const name = await ask('name', 'What is the name of the framework, as readers see it?');
  const host = flags.host ?? (await askHost(usual.host ?? DEFAULTS.host, terminal));
  const repository =
    host === 'none' && flags.repository === undefined
      ? undefined
      : (flags.repository ?? (await askRepository(host, usual.repository ?? '', terminal)));
  const language = await ask('language', 'Which language will its texts be in, such as en, de or pt-BR?');
  const levels = await ask('levels', 'Which levels does it have, lowest first, separated by commas?');
  return { ...flags, name, host, repository, language, levels };
}

/** Asks for a text until it is valid; an empty answer takes the suggestion. */
export async function askText(
  flag: keyof InitFlags | 'folder',
  message: string,
  usual: string,
  terminal: Terminal,
  findOwnFault: (value: string) => string | undefined = () => undefined,
): Promise<string> {
  const answer = await text({
    ...terminal,
    message,
    placeholder: usual,
    defaultValue: usual,
    validate: (value = '') => {
      const given = value === '' ? usual : value;
      const isLeftOut = flag === 'folder' || (flag === 'repository' && given === '');
      return (isLeftOut ? undefined : findFault(flag, given)) ?? findOwnFault(given);
    },
  });
  if (typeof answer === 'symbol') throw new CancelledError('the questions were canceled');
  return answer;
}

function askRepository(host: string, known: string, terminal: Terminal): Promise<string> {
  const message = 'What is the address of its repository? Leave it empty if there is none yet.';
  const usual = findMismatch(host, known) === undefined ? known : '';
  return askText('repository', message, usual, terminal, (address) => findMismatch(host, address));
}

async function askHost(usual: string, terminal: Terminal): Promise<string> {
  const answer = await select({
    ...terminal,
    message: 'Where will its repository be?',
    options: Object.entries(HOSTS).map(([value, label]) => ({ value, label })),
    initialValue: usual,
  });
  if (typeof answer === 'symbol') throw new CancelledError('the questions were canceled');
  return answer;
}
