import { didYouMeanOneOf } from '#catalogue/text/suggest.ts';
import { siteSchema } from '#catalogue/schemas/site/site.ts';
import { textLine } from '#catalogue/schemas/text.ts';
import { isTakenLevelId } from '#catalogue/schemas/taken-level-id.ts';
import { CallError } from '../../command/command.ts';
import { readableId, readableIds } from '../../content/readable-id.ts';
import type { Choices, ChosenLevel } from '../choices.ts';
import { MOST_LEVELS } from '../sample/choose-rungs.ts';
import { HOSTS, isHostChoice, type HostChoice } from './hosts.ts';
import { findRemoteFault, pagesAddressOf, shownKind, webAddressOf } from './repository-address.ts';

/** The options of the call, or answers to questions. An empty text leaves out an optional value. */
export type InitFlags = Partial<
  Record<'name' | 'host' | 'language' | 'levels' | 'repository' | 'url' | 'rolebook', string | undefined>
>;

/** Parses the flags. Throws a CallError that lists everything wrong or missing. */
export function parseChoices(flags: InitFlags, rolebook: string): Choices {
  const faults: string[] = [];
  const take = <Value>(flag: keyof InitFlags, parse: (text: string) => Value, example: string) => {
    const value = flags[flag];
    if (value === undefined) faults.push(`--${flag} is missing: write --${flag} ${example}`);
    const fault = value === undefined ? undefined : findFault(flag, value);
    if (fault !== undefined) faults.push(`--${flag}: ${fault}`);
    return fault === undefined && value !== undefined ? parse(value) : undefined;
  };
  const name = take('name', (text) => text.trim(), '"Our Career Framework"') ?? '';
  const host = take('host', (text) => text as HostChoice, Object.keys(HOSTS).join('|')) ?? 'none';
  const language = take('language', (text) => text.trim(), 'en') ?? 'en';
  const levels = take('levels', parseLevels, `"${DEFAULTS.levels}"`) ?? [];
  const repository = flags.repository ? take('repository', webAddressOf, '') : undefined;
  const url = flags.url ? take('url', (text) => text.trim(), '') : undefined;
  const mismatch = findMismatch(host, repository);
  if (mismatch !== undefined) faults.push(`--repository: ${mismatch}`);
  if (faults.length > 0) throw new CallError(faults.join('\n'));
  return {
    ...{ name, host, language, levels, repository },
    url: url ?? (repository && pagesAddressOf(repository)) ?? NO_ADDRESS,
    rolebook: flags.rolebook || rolebook,
  };
}

/** The default answers. */
export const DEFAULTS = {
  name: 'Career Framework',
  host: 'github',
  language: 'en',
  levels: 'Junior, Middle, Senior, Lead, Principal',
} as const satisfies InitFlags;

const NO_ADDRESS = 'https://example.org';

/** Returns what is wrong with an answer and how to correct it, or undefined if it is valid. */
export function findFault(flag: keyof InitFlags, text: string): string | undefined {
  switch (flag) {
    case 'name':
      return messageFor(siteSchema.shape.name, text);
    case 'host':
      return isHostChoice(text)
        ? undefined
        : `there is no host "${text}"${didYouMeanOneOf(text, Object.keys(HOSTS))}`;
    case 'language':
      return messageFor(siteSchema.shape.language, text.trim());
    case 'levels':
      return findLevelsFault(text);
    case 'repository':
      return findRemoteFault(webAddressOf(text));
    case 'url':
      return messageFor(siteSchema.shape.url, text.trim());
    default:
      return undefined;
  }
}

/** Returns an error message if the address of a repository is on another host than the chosen one, otherwise undefined. */
export function findMismatch(host: string, repository: string | undefined): string | undefined {
  const shown = repository === undefined ? undefined : shownKind(repository);
  if (shown === undefined || host === 'none' || shown === host) return undefined;
  return `this address is on ${shown}: choose that host, or leave the address out`;
}

function findLevelsFault(text: string): string | undefined {
  const names = namesIn(text);
  if (names.length === 0) return `write at least one level, such as "${DEFAULTS.levels}"`;
  if (names.length > MOST_LEVELS) {
    return `these are ${String(names.length)} levels, but the sample has texts for only ${String(MOST_LEVELS)}: add the others to ladder.yaml later`;
  }
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return `"${twice}" is listed twice: give each level a different name`;
  return names.map((name) => messageFor(textLine, name)).find((fault) => fault !== undefined);
}

/** Parses levels such as `Junior, Senior`, and derives their ids like "npx rolebook new". */
function parseLevels(text: string): ChosenLevel[] {
  const names = namesIn(text);
  const ids = readableIds(names, new Set(names.map(readableId).filter(isTakenLevelId)));
  return names.map((name) => ({ id: ids.get(name) ?? '', name }));
}

function namesIn(text: string): string[] {
  return text
    .split(/[,،、，\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

interface Checked {
  safeParse: (value: unknown) => { error?: { issues: { message: string }[] } | undefined };
}

function messageFor(schema: Checked, value: string): string | undefined {
  return schema.safeParse(value).error?.issues[0]?.message;
}
