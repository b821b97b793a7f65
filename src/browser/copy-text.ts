/** The time for which a control confirms a copy, in milliseconds. */
const SAID = 2000;

/** Copies a text and shows "Copied" in the control for a moment, or `otherwise` if the browser refuses. */
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
