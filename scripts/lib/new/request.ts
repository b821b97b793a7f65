import { isId } from '#catalogue/model/is-id.ts';
import { ID_RULE } from '#catalogue/schemas/id.ts';
import { textLine } from '#catalogue/schemas/text.ts';
import { didYouMeanOneOf } from '#catalogue/text/suggest.ts';
import { joinWords } from '#catalogue/text/words.ts';
import { CallError, CommandError } from '../command/command.ts';
import { readableId } from '../content/readable-id.ts';
import type { FormerId, KnownContent } from './known-content.ts';

/** The kinds of new files, with the flags that each accepts besides the name and the id. */
export const newKinds = {
  role: ['family', 'levels', 'skills', 'from'],
  skill: ['domain', 'group'],
  domain: [],
  family: [],
} as const;
export type NewKind = keyof typeof newKinds;

/** The values for a new file from the command line or from answers; an empty text means none. */
export type NewFlags = Partial<
  Record<'name' | 'id' | 'domain' | 'group' | 'family' | 'levels' | 'skills' | 'from', string | undefined>
>;

/** The content of a new file, in which every referenced id exists. */
export type NewRequest = { id: string; name: string } & Details;

/** The kind of content that the ids of each flag name. */
const NAMED_BY = {
  domain: 'domain',
  family: 'family',
  from: 'role',
  group: 'group of the domain',
  levels: 'level',
  skills: 'skill',
} as const;

type Details =
  | { kind: 'role'; family: string | undefined; from: string }
  | { kind: 'role'; family: string | undefined; levels: readonly string[]; skills: readonly string[] }
  | { kind: 'skill'; domain: string; group: string | undefined }
  | { kind: 'domain' }
  | { kind: 'family' };

/** Parses the name of a kind and checks that its flags fit. Throws a CallError that says what to write instead. */
export function parseKind(word: string, flags: NewFlags): NewKind {
  const kind = isNewKind(word) ? word : undefined;
  if (kind === undefined) {
    throw new CallError(`there is no kind "${word}"${didYouMeanOneOf(word, Object.keys(newKinds))}`);
  }
  const understood: readonly string[] = ['name', 'id', ...newKinds[kind]];
  const others = Object.keys(flags).filter((flag) => !understood.includes(flag));
  if (others.length > 0) {
    const flagsOf = (names: readonly string[]): string => joinWords(names.map((name) => `--${name}`));
    throw new CallError(
      `a ${kind} has no ${flagsOf(others)}: remove that option; a ${kind} takes ${flagsOf(understood)}`,
    );
  }
  return kind;
}

/**
 * Parses the flags into a request. Throws a CallError that lists all missing and unknown values, and a CommandError if a role
 * needs the ladder but it has no valid levels.
 */
export function parseRequest(kind: NewKind, flags: NewFlags, known: KnownContent): NewRequest {
  const faults: string[] = [];
  const name = parseName(kind, flags.name, faults);
  const id = flags.id ?? readableId(name);
  if (!isId(id)) faults.push(`--id: "${id}" is not an id; ${ID_RULE}`);
  const request = { id, name, ...parseDetails(kind, flags, known, faults) };
  if (faults.length > 0) throw new CallError(faults.join('\n'));
  return request;
}

/** Returns the path of the new file below the content directory. */
export function newFileOf(request: NewRequest): string {
  const { id } = request;
  switch (request.kind) {
    case 'role':
      return `roles/${id}/role.yaml`;
    case 'skill':
      return `skills/${request.domain}/${id}.yaml`;
    case 'domain':
      return `domains/${id}.yaml`;
    case 'family':
      return `families/${id}.yaml`;
  }
}

/** Explains what is wrong with a name, in words for an editor. Returns undefined if it is valid. */
export function findNameFault(name: string): string | undefined {
  return textLine.safeParse(name).error?.issues[0]?.message;
}

function isNewKind(word: string): word is NewKind {
  return Object.hasOwn(newKinds, word);
}

function parseName(kind: NewKind, name: string | undefined, faults: string[]): string {
  const fault = name === undefined ? undefined : findNameFault(name);
  if (name === undefined) faults.push(`--name is missing: write --name "Name of the ${kind}"`);
  if (fault !== undefined) faults.push(`--name: ${fault}`);
  return (name ?? '').trim();
}

/** Returns the ids that the flags name, and adds a fault for each unknown one. */
function parseDetails(kind: NewKind, flags: NewFlags, known: KnownContent, faults: string[]): Details {
  const { ids, ladder, groupsByDomain, formerIds } = known;
  const formerOf = (of: FormerId['kind']) => formerIds.filter((former) => former.kind === of);
  switch (kind) {
    case 'role': {
      const family = parseId('family', flags.family, ids.family, faults, formerOf('family'));
      if (flags.from) {
        for (const flag of ['levels', 'skills'] as const) {
          if (flags[flag]) faults.push(`--from copies the ${flag} too: leave out --${flag}`);
        }
        return { kind, family, from: parseId('from', flags.from, ids.role, faults, formerOf('role')) ?? '' };
      }
      const skills = listOf(flags.skills);
      for (const skill of skills) parseId('skills', skill, ids.skill, faults, formerOf('skill'));
      return { kind, family, levels: parseLevels(flags.levels, ladder, faults, formerOf('level')), skills };
    }
    case 'skill': {
      const domain = parseId('domain', flags.domain, ids.domain, faults, formerOf('domain')) ?? '';
      if (!flags.domain) {
        const domains = [...ids.domain.keys()].join(', ');
        faults.push(
          domains === ''
            ? 'a skill needs a domain, but there is none yet: start with "npx rolebook new domain"'
            : `--domain is missing: write one of ${domains}`,
        );
      }
      // The groups of an unknown domain are unknown too.
      const groups = groupsByDomain.get(domain);
      const group = groups ? parseId('group', flags.group, groups, faults) : undefined;
      return { kind, domain, group };
    }
    default:
      return { kind };
  }
}

function parseLevels(
  levels: string | undefined,
  ladder: ReadonlyMap<string, string>,
  faults: string[],
  former: readonly FormerId[],
): readonly string[] {
  if (ladder.size === 0) {
    throw new CommandError(
      'ladder.yaml has no levels, or has problems: run "npx rolebook check"; nothing was written',
    );
  }
  if (!levels) return [...ladder.keys()];
  const named = listOf(levels);
  for (const level of named) parseId('levels', level, ladder, faults, former);
  // The order of the ladder is the only meaningful one.
  return [...ladder.keys()].filter((level) => named.includes(level));
}

/** Returns the ids of a list such as `a, b`, each once. */
function listOf(list = ''): string[] {
  return [...new Set(list.split(',').map((id) => id.trim()))].filter((id) => id !== '');
}

/** Returns an id, or undefined if none is given; adds a fault if the content does not have it. */
function parseId(
  flag: keyof typeof NAMED_BY,
  id: string | undefined,
  known: ReadonlyMap<string, string>,
  faults: string[],
  former: readonly FormerId[] = [],
): string | undefined {
  if (id === undefined || id === '') return undefined;
  if (!known.has(id)) {
    const now = former.find((before) => before.id === id)?.now;
    const hint =
      now !== undefined
        ? `: it is "${now}" now`
        : known.size === 0
          ? ': there is none yet'
          : didYouMeanOneOf(id, [...known.keys()]);
    faults.push(`--${flag}: no ${NAMED_BY[flag]} has the id "${id}"${hint}`);
  }
  return id;
}
