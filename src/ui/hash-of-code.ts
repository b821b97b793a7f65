/** Returns the hash by which a Content-Security-Policy allows a script or styles that are part of the page itself. */
export async function hashOfCode(code: string): Promise<`sha256-${string}`> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
