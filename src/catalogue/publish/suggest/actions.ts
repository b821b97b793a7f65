import { fittingOf } from './suggest-names.ts';
import { FIT, fitOf, foldedWords, wordsOfQuery } from './match-words.ts';
import type { SuggestIndex } from './suggest-index.ts';
import type { NamedLevel, NamedRole } from './search-names.ts';
import type { Suggestion } from './suggestion.ts';

/** Words by which readers ask for what can be done. */
const WORDS_FOR = {
  assess: foldedWords('assess yourself grade calculator answers review'),
  compare: foldedWords('compare comparison two levels'),
  match: foldedWords('match nearest roles to you fit answers'),
} as const;
type Deed = keyof typeof WORDS_FOR;

/** Returns what can be done: all of it without a query, else what the query asks for, by its words or by its role. */
export function suggestActions(query: string, index: SuggestIndex, nearRole?: string): Suggestion[] {
  const { roles } = index.names;
  const asked = wordsOfQuery(query);
  if (asked.length === 0) {
    const near = roles.find(({ id }) => id === nearRole);
    return [assess(index, near), compare(index, near), match(index)];
  }
  const deed = deedOf(asked);
  const rest = deed === undefined ? asked : asked.filter((token) => !isFor(deed, token));
  const { role, level } = rest.length > 0 ? placeOf(rest, index) : {};
  if (deed === undefined || (rest.length > 0 && role === undefined)) {
    return role === undefined ? [] : [assess(index, role), compare(index, role, level)];
  }
  return [{ assess: assess(index, role), compare: compare(index, role, level), match: match(index) }[deed]];
}

function deedOf(asked: readonly string[]): Deed | undefined {
  const [first] = (['assess', 'compare', 'match'] as const).filter((deed) =>
    asked.some((token) => isFor(deed, token)),
  );
  return first;
}

function isFor(deed: Deed, token: string): boolean {
  return token.length > 2 && WORDS_FOR[deed].some((word) => word.startsWith(token));
}

/** The role that words mean, and its level if they name one. */
function placeOf(
  asked: readonly string[],
  { groups }: SuggestIndex,
): { role?: NamedRole; level?: NamedLevel } {
  const candidates = groups.flatMap(({ kind, candidates: all }) =>
    kind === 'role' || kind === 'level' ? all : [],
  );
  const [best] = fittingOf(asked, candidates).filter(({ names }) => fitOf(asked, names) > FIT.inside);
  return { ...(best?.role && { role: best.role }), ...(best?.level && { level: best.level }) };
}

function assess({ urls }: SuggestIndex, role?: NamedRole): Suggestion {
  const title = role ? `Assess yourself as ${role.name}` : 'Assess yourself';
  return { kind: 'action', title, path: role ? urls.calculator(role.id) : urls.assess };
}

function compare({ urls }: SuggestIndex, role?: NamedRole, level = role?.levels[0]): Suggestion {
  if (!role || !level) return { kind: 'action', title: 'Compare two levels', path: urls.compare() };
  const path = urls.compare({ role: role.id, level: level.id });
  return { kind: 'action', title: `Compare ${level.title} with another level`, path };
}

function match({ urls }: SuggestIndex): Suggestion {
  return { kind: 'action', title: 'Roles nearest to you', path: urls.match };
}
