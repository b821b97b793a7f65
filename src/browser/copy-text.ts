/** How long a control says that it has copied something, in milliseconds. */
const SAID = 2000;

/** Copies a text, and says so in place of the words of a control for a moment; `otherwise` if the browser refuses. */
export async function copyText(control: HTMLElement, text: string, otherwise: string): Promise<void> {
  const name = control.textContent;
  const role = control.getAttribute('role');
  try {
    await navigator.clipboard.writeText(text);
    control.textContent = 'Copied';
  } catch {
    control.textContent = otherwise;
  }
  control.role = 'status';
  setTimeout(() => {
    control.textContent = name;
    control.role = role;
  }, SAID);
}
