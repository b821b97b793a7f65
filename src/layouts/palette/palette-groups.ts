import { suggestActions } from '#catalogue/publish/suggest/actions.ts';
import type { SuggestIndex } from '#catalogue/publish/suggest/suggest-index.ts';
import { wordsOfQuery } from '#catalogue/publish/suggest/match-words.ts';
import { correctQuery, suggestNames } from '#catalogue/publish/suggest/suggest-names.ts';
import {
  MOST_SUGGESTED,
  type Suggestion,
  type SuggestionKind,
} from '#catalogue/publish/suggest/suggestion.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import { joinRequirements, type FoundRequirements } from './find-requirements.ts';

/** The query and the data for the palette's suggestions. */
export interface PaletteContent {
  query: string;
  /** Undefined if the names could not be loaded. */
  index: SuggestIndex | undefined;
  /** Undefined if the texts could not be searched. */
  texts: FoundRequirements | 'awaited' | undefined;
  recent: readonly Suggestion[];
  urls: Urls;
  nearRole: string | undefined;
}

export interface PaletteGroup {
  label: string;
  suggestions: Suggestion[];
  /** A link to all results of the group on the search page. */
  all?: Suggestion | undefined;
  /** Whether the reader can clear the group. */
  isForgettable?: boolean;
}

/** The labels of groups by kind of suggestion. */
const LABELS = {
  role: 'Roles',
  level: 'Levels',
  skill: 'Skills',
  tool: 'Tools in a stack',
  domain: 'Domains',
  requirement: 'Requirements',
  action: 'Do',
  search: 'Do',
} as const satisfies Record<SuggestionKind, string>;

/** The facets of the search page that show all of a group; stacks have none, since they belong to roles. */
const FACETS: Partial<Record<SuggestionKind, string>> = {
  role: 'Role',
  level: 'Level',
  skill: 'Skill',
  domain: 'Domain',
  requirement: 'Requirement',
};

/** Returns the groups of suggestions in the order shown, with the searched words and a message. */
export function paletteGroups(content: PaletteContent): {
  list: PaletteGroup[];
  asked: string[];
  message?: string | undefined;
} {
  const { query, index, recent, urls, nearRole } = content;
  const search: Suggestion = {
    kind: 'search',
    title: `Search every page for “${query}”`,
    path: urls.searchFor(query),
  };
  if (index === undefined) {
    const list = query === '' ? [] : [{ label: LABELS.action, suggestions: [search] }];
    return { list, asked: [], message: 'The names could not be loaded. Check the connection.' };
  }
  if (query === '') {
    const actions = { label: LABELS.action, suggestions: suggestActions('', index, nearRole) };
    const known = { label: 'Recent', suggestions: [...recent], isForgettable: true };
    return { list: [known, actions].filter(({ suggestions }) => suggestions.length > 0), asked: [] };
  }
  const found = namedGroups(content, index);
  const actions = [...suggestActions(query, index, nearRole), search];
  const list = [...found.list, { label: LABELS.action, suggestions: actions }];
  return { ...found, list };
}

function namedGroups({ query, texts, urls, nearRole }: PaletteContent, index: SuggestIndex) {
  const found = texts === 'awaited' || texts === undefined ? { suggestions: [], count: 0 } : texts;
  const named = suggestNames(query, index, nearRole);
  const list = named
    .filter(({ kind }) => kind !== 'requirement')
    .map(({ kind, suggestions, count }) => ({
      label: LABELS[kind],
      suggestions,
      all: allOf(kind, count, query, urls),
    }));
  const requirements = named.find(({ kind }) => kind === 'requirement');
  const joined = joinRequirements(requirements?.suggestions ?? [], found.suggestions);
  if (joined.length > 0) {
    const count = Math.max(found.count, requirements?.count ?? 0);
    list.push({
      label: LABELS.requirement,
      suggestions: joined,
      all: allOf('requirement', count, query, urls),
    });
  }
  const missing =
    texts === undefined ? 'Only names can be searched here, not texts of requirements.' : undefined;
  if (list.length > 0 || texts === 'awaited') return { list, asked: wordsOfQuery(query), message: missing };
  return meantGroups(query, index, nearRole, missing);
}

/** Returns suggestions for a corrected query. */
function meantGroups(
  query: string,
  index: SuggestIndex,
  nearRole: string | undefined,
  missing: string | undefined,
) {
  const corrected = correctQuery(query, index);
  const meant = corrected === undefined ? [] : suggestNames(corrected, index, nearRole);
  const suggestions = meant.flatMap((group) => group.suggestions).slice(0, MOST_SUGGESTED);
  const list = suggestions.length > 0 ? [{ label: 'Did you mean', suggestions }] : [];
  const nothing = `Nothing is called “${query}”.`;
  return {
    list,
    asked: wordsOfQuery(corrected ?? query),
    message: [nothing, missing].filter(Boolean).join(' '),
  };
}

function allOf(kind: SuggestionKind, count: number, query: string, urls: Urls): Suggestion | undefined {
  const facet = FACETS[kind];
  if (count <= MOST_SUGGESTED || facet === undefined) return undefined;
  const path = `${urls.searchFor(query)}&kind=${facet}`;
  return { kind: 'search', title: `All ${String(count)} ${LABELS[kind].toLowerCase()}`, path };
}
