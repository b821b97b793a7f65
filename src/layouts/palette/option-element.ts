import { markedText } from '#browser/search/marked-text.ts';
import { markWords } from '#catalogue/publish/suggest/match-words.ts';
import type { SuggestedTile, Suggestion } from '#catalogue/publish/suggest/suggestion.ts';

/** The settings shared by all options of a list. */
export interface OptionLook {
  /** The words of the query, which are highlighted. */
  asked: readonly string[];
  /** The language of the content, if it differs from the page's. */
  lang: string | undefined;
}

/** Returns a suggestion as a link with the ARIA role `option`. */
export function optionOf(suggestion: Suggestion, { asked, lang }: OptionLook): HTMLAnchorElement {
  const { kind, title, note, aside, path, text, tile } = suggestion;
  const option = document.createElement('a');
  option.href = path;
  option.role = 'option';
  option.tabIndex = -1;
  option.className = 'option';
  /** Whether the words belong to the interface, not to the content. */
  const isOwn = kind === 'action' || kind === 'search';
  const words = span('words');
  const first = span('title');
  const second = span('note');
  if (lang !== undefined && !isOwn) first.lang = second.lang = lang;
  const isTold = text !== undefined;
  first.append(...markedText(text ?? (isOwn ? [{ text: title, isMatch: false }] : markWords(title, asked))));
  second.append(isTold ? [title, note].filter(Boolean).join(' · ') : (note ?? ''));
  words.append(first);
  if (second.textContent !== '') words.append(isTold ? ' ' : ' · ', second);
  words.classList.toggle('told', isTold);
  option.append(tile ? tileElement(tile) : signOf(suggestion), words);
  if (tile) option.append(hidden(describeTile(tile)));
  if (aside !== undefined) option.append(' ', span('aside', aside));
  return option;
}

export function span(className: string, text = ''): HTMLSpanElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}

function tileElement({ letter, tone, mandatory }: SuggestedTile): HTMLSpanElement {
  const tile = span(`sign cell${tone === undefined ? '' : ` tone-${String(tone)}`}`, letter);
  tile.classList.toggle('mandatory', mandatory);
  tile.ariaHidden = 'true';
  return tile;
}

function signOf({ kind, hue }: Suggestion): HTMLSpanElement {
  const sign = span(`sign sign-${kind}${hue === undefined ? '' : ` ${hue}`}`);
  sign.ariaHidden = 'true';
  return sign;
}

function describeTile({ name, mandatory }: SuggestedTile): string {
  const parts = [name, mandatory ? 'mandatory' : undefined].filter(Boolean);
  return parts.length > 0 ? `, ${parts.join(', ')}` : '';
}

function hidden(text: string): HTMLSpanElement {
  return span('visually-hidden', text);
}
