import { optionOf, span, type OptionLook } from './option-element.ts';
import type { PaletteGroup } from './palette-groups.ts';

/** Returns groups of suggestions as elements with options, each labeled by its heading. */
export function groupElements(groups: readonly PaletteGroup[], look: OptionLook): HTMLElement[] {
  return groups.map(({ label, suggestions, all, isForgettable = false }, index) => {
    const group = document.createElement('div');
    const heading = span('heading', label);
    heading.id = `palette-group-${String(index)}`;
    heading.role = 'presentation';
    group.role = 'group';
    group.setAttribute('aria-labelledby', heading.id);
    group.append(heading, ...suggestions.map((suggestion) => optionOf(suggestion, look)));
    if (all) group.append(quiet(optionOf(all, { ...look, asked: [] })));
    if (isForgettable) group.append(quiet(forgetOption()));
    return group;
  });
}

function quiet(option: HTMLElement): HTMLElement {
  option.classList.add('quiet');
  return option;
}

function forgetOption(): HTMLButtonElement {
  const option = document.createElement('button');
  option.type = 'button';
  option.role = 'option';
  option.tabIndex = -1;
  option.className = 'option';
  option.append(span('words', 'Forget these'));
  return option;
}
