/** Returns whether an address contains an account and so looks like another host: `https://bank.example@evil.example/`. */
export function hasAccount(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return /^https?:$/.test(protocol) && (username !== '' || password !== '');
}
