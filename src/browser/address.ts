/** The time between two writes, in milliseconds; WebKit refuses more than 100 in 10 seconds. */
const INTERVAL = 1000;

let pending: string | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let isWatching = false;

/** Replaces the address in the browser within a second, and in any case before the reader leaves the page. */
export function replaceAddress(address: string): void {
  watch();
  pending = address;
  if (timer === undefined) flush();
}

/** Writes the pending address, and tries again later if the browser refuses. */
function flush(): void {
  clearTimeout(timer);
  timer = undefined;
  if (pending === undefined) return;
  timer = setTimeout(flush, INTERVAL);
  try {
    history.replaceState(null, '', pending);
    pending = undefined;
  } catch {
    // A SecurityError after too many calls, or in a document that may not change its address.
  }
}

function watch(): void {
  if (isWatching) return;
  isWatching = true;
  window.addEventListener('click', flush, { capture: true });
  window.addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', flush);
  // Back and Forward open another address, which must not be replaced.
  window.addEventListener('popstate', () => (pending = undefined), { capture: true });
}
