import { parseAnswers, type AnswerFile } from '#catalogue/assessment/answer-file.ts';
import { findPart } from '#browser/find-part.ts';
import { MessageBar } from './message-bar.ts';
import type { SavedStates, SavedStatesContext } from './saved/saved-states.ts';
import type { ShareDialog } from './share/share-dialog.ts';
import type { SharingContext } from './shared-answers.ts';

/** Called with the name, the text and the parsed content of a chosen file. */
type OnFile = (name: string, text: string, file: AnswerFile) => void;

interface TakeAlongContext {
  onFile: OnFile;
  states: SavedStatesContext;
  sharing: SharingContext;
}

/** Loads files of answers, and opens saved states and the dialog for sharing. */
export class TakeAlong {
  readonly #message: MessageBar;
  readonly #onFile: OnFile;
  readonly #root: HTMLElement;
  readonly #sharing: SharingContext;
  #share: Promise<ShareDialog> | undefined;
  #states: Promise<SavedStates> | undefined;

  constructor(root: HTMLElement, { onFile, states, sharing }: TakeAlongContext) {
    this.#message = new MessageBar(findPart(root, '[data-take-along-message]'));
    this.#onFile = onFile;
    this.#root = root;
    this.#sharing = sharing;
    const fold = findPart(root, '[data-saved]', HTMLDetailsElement);
    fold.addEventListener('toggle', () => fold.open && void this.#showStates(fold, states));
  }

  async share(): Promise<void> {
    this.#share ??= import('./shared-answers.ts').then((module) =>
      module.createShareDialog(this.#root, this.#sharing),
    );
    (await this.#share).open();
  }

  async #showStates(fold: HTMLElement, context: SavedStatesContext): Promise<void> {
    this.#states ??= import('./saved/saved-states.ts').then(
      (module) => new module.SavedStates(fold, context),
    );
    (await this.#states).show();
  }

  async load(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (!file) return;
    const text = await file.text().catch(() => undefined);
    input.value = '';
    if (text === undefined) {
      this.#message.show(`The file "${file.name}" cannot be read. Nothing was changed.`);
      return;
    }
    const parsed = parseAnswers(text);
    if (!parsed.ok) {
      this.#message.show(`${parsed.message} Nothing was changed.`);
      return;
    }
    this.#message.show(`The answers from "${file.name}" are shown above. Your own are unchanged.`);
    this.#onFile(file.name, text, parsed);
  }
}
