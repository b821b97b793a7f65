import { findPart } from '#browser/find-part.ts';
import { keepFile } from '#browser/kept-file.ts';
import type { RoleProgress } from '#catalogue/assessment/progress.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import { countOf } from '#catalogue/text/words.ts';
import { openFiles, type ChosenFile } from './open-files.ts';
import { startDataIn } from './start-data-in.ts';

const UNREADABLE = 'A file cannot be read. Choose it again.';
const REFUSED =
  'This browser does not let the page store anything, so the file cannot be passed on. Open the calculator of the role and load the file there.';

/** Opens the chosen files in the calculator of their role, or offers a choice if several roles fit. */
export async function openChosen(root: HTMLElement, input: HTMLInputElement): Promise<void> {
  const chosen = [...(input.files ?? [])];
  if (chosen.length === 0) return;
  const files = await Promise.all(chosen.map(readText)).catch(() => undefined);
  // Without this, choosing the same file again would fire no event.
  input.value = '';
  const { data, urls } = startDataIn(root);
  const opened = files ? openFiles(files, data) : { ok: false as const, message: UNREADABLE };
  if (!opened.ok) {
    tell(root, opened.message);
    return;
  }
  const fragment = keepFile(urls.base, opened.file);
  if (fragment === undefined) {
    tell(root, REFUSED);
    return;
  }
  const [only, ...more] = opened.roles;
  if (only && more.length === 0) location.assign(urls.calculator(only.id) + fragment);
  else offerRoles(root, opened.file.name, createItems(opened.roles, urls, fragment));
}

async function readText(file: File): Promise<ChosenFile> {
  return { name: file.name, text: await file.text() };
}

function offerRoles(root: HTMLElement, fileName: string, items: readonly HTMLElement[]): void {
  tell(root, `"${fileName}" may belong to several roles. Open it for:`, items);
  items[0]?.querySelector('a')?.focus();
}

function createItems(roles: readonly RoleProgress[], urls: Urls, fragment: string): HTMLElement[] {
  return roles.map(({ id, name, answered }) => {
    const link = Object.assign(document.createElement('a'), {
      href: urls.calculator(id) + fragment,
      textContent: answered === 0 ? name : `${name}: ${countOf(answered, 'answer')}`,
    });
    const item = document.createElement('li');
    item.append(link);
    return item;
  });
}

function tell(root: HTMLElement, message: string, items: readonly HTMLElement[] = []): void {
  findPart(root, '[role="status"]').textContent = message;
  const list = findPart(root, '.choices');
  list.replaceChildren(...items);
  list.hidden = items.length === 0;
}
