/** Between two writes, in milliseconds: WebKit refuses more than 100 in 10 seconds. */
const INTERVAL = 1000;

/** The address that is still to be written. */
let pending: string | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let isWatching = false;

/** Replaces the address, now or within a second. The last of several is written before a reader follows a link or leaves. */
export function replaceAddress(address: string): void {
  watch();
  pending = address;
  if (timer === undefined) flush();
}

/** A browser that refuses, with a SecurityError, is tried again. */
function flush(): void {
  clearTimeout(timer);
  timer = undefined;
  if (pending === undefined) return;
  timer = setTimeout(flush, INTERVAL);
  try {
    history.replaceState(null, '', pending);
    pending = undefined;
  } catch {
    // Too many calls, or a document that may not change its address: whatever called goes on.
  }
}

function watch(): void {
  if (isWatching) return;
  isWatching = true;
  window.addEventListener('click', flush, { capture: true });
  window.addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', flush);
  // Back and Forward have led to another address, which is not to be replaced.
  window.addEventListener('popstate', () => (pending = undefined), { capture: true });
}
