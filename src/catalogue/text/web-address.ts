/** Whether an address such as `https://bank.example@evil.example/` names an account, and so looks like that of another host. */
export function hasAccount(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return /^https?:$/.test(protocol) && (username !== '' || password !== '');
}
