import { fittingOf } from './suggest-names.ts';
import { FIT, fitOf, foldedWords, wordsOfQuery } from './match-words.ts';
import { TOOLS, type Tool } from '#catalogue/model/tools.ts';
import { withArticle } from '#catalogue/text/words.ts';
import type { SuggestIndex } from './suggest-index.ts';
import type { NamedLevel, NamedRole } from './search-names.ts';
import type { Suggestion } from './suggestion.ts';

/** The words by which readers find a tool. */
const WORDS_FOR = {
  calculator: foldedWords('assess yourself grade calculator answers review'),
  compare: foldedWords('compare comparison two levels'),
  match: foldedWords('match nearest roles to you fit answers'),
} as const satisfies Record<Tool, readonly string[]>;

/** A role that a query names, and its level if the query names one. */
interface Place {
  role?: NamedRole | undefined;
  level?: NamedLevel | undefined;
}

/** Suggests all actions if the query is empty, else the actions that its words describe or that apply to its role. */
export function suggestActions(query: string, index: SuggestIndex, nearRole?: string): Suggestion[] {
  const { roles, lacks = [] } = index.names;
  const tools = TOOLS.filter((tool) => !lacks.includes(tool));
  const asked = wordsOfQuery(query);
  if (asked.length === 0) {
    const role = roles.find(({ id }) => id === nearRole);
    return tools.map((tool) => suggestTool(tool, index, { role }));
  }
  const meant = tools.find((tool) => asked.some((token) => isFor(tool, token)));
  const rest = meant === undefined ? asked : asked.filter((token) => !isFor(meant, token));
  const place = rest.length > 0 ? placeOf(rest, index) : {};
  if (meant !== undefined && (rest.length === 0 || place.role !== undefined))
    return [suggestTool(meant, index, place)];
  if (place.role === undefined) return [];
  return tools.filter((tool) => tool !== 'match').map((tool) => suggestTool(tool, index, place));
}

function isFor(tool: Tool, token: string): boolean {
  return token.length > 2 && WORDS_FOR[tool].some((word) => word.startsWith(token));
}

function suggestTool(tool: Tool, index: SuggestIndex, { role, level }: Place): Suggestion {
  if (tool === 'calculator') return assess(index, role);
  return tool === 'compare' ? compare(index, role, level) : match(index);
}

function placeOf(asked: readonly string[], { groups }: SuggestIndex): Place {
  const candidates = groups.flatMap(({ kind, candidates: all }) =>
    kind === 'role' || kind === 'level' ? all : [],
  );
  const [best] = fittingOf(asked, candidates).filter(({ names }) => fitOf(asked, names) > FIT.inside);
  return { role: best?.role, level: best?.level };
}

function assess({ urls }: SuggestIndex, role?: NamedRole): Suggestion {
  const title = role ? `Assess yourself as ${withArticle(role.name)}` : 'Assess yourself';
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
