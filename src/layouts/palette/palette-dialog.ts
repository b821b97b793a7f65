import { findPart } from '#browser/find-part.ts';
import styles from './palette.css?inline';

/** The markup of the palette, which is added to a page only when a reader opens it. */
const MARKUP = `
<form class="query" role="search" method="dialog">
  <span class="sign sign-search" aria-hidden="true"></span>
  <input type="text" role="combobox" aria-label="Search" aria-autocomplete="list" aria-expanded="true"
    aria-controls="palette-list" placeholder="Roles, levels, skills, tools, texts" autocomplete="off"
    autocapitalize="off" spellcheck="false" enterkeyhint="go">
  <button type="button" class="close"><span class="word">Close</span> <kbd>Esc</kbd></button>
</form>
<p class="message" hidden></p>
<div class="list" id="palette-list" role="listbox" aria-label="Suggestions"></div>
<p class="keys" aria-hidden="true">
  <span><kbd>↑</kbd> <kbd>↓</kbd> choose</span> <span><kbd>↵</kbd> open</span>
  <span><kbd>Ctrl ↵</kbd> in a new tab</span>
</p>
<p class="visually-hidden" role="status"></p>`;

export interface PaletteDialog {
  dialog: HTMLDialogElement;
  form: HTMLFormElement;
  input: HTMLInputElement;
  list: HTMLElement;
  /** A message about missing results or failed searches. */
  message: HTMLElement;
  status: HTMLElement;
  close: HTMLElement;
}

/** Creates the closed dialog and adds its styles to the page. */
export function createDialog(): PaletteDialog {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  const dialog = document.createElement('dialog');
  dialog.className = 'palette';
  dialog.ariaLabel = 'Search';
  dialog.innerHTML = MARKUP;
  const form = findPart(dialog, 'form', HTMLFormElement);
  const input = findPart(dialog, 'input', HTMLInputElement);
  return {
    dialog,
    form,
    input,
    list: findPart(dialog, '.list'),
    message: findPart(dialog, '.message'),
    status: findPart(dialog, '[role="status"]'),
    close: findPart(dialog, '.close'),
  };
}
