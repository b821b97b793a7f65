/** Calls `answer` when `/` is pressed anywhere on a page, unless something is being typed, until `signal` aborts. */
export function onSlashKey(answer: () => void, signal: AbortSignal): void {
  const listen = (event: KeyboardEvent): void => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isEditing(event.target))
      return;
    event.preventDefault();
    answer();
  };
  document.addEventListener('keydown', listen, { signal });
}

function isEditing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
