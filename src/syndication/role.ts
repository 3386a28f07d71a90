/** The most that a role may be, in characters. */
const LONGEST_ROLE = 40;

/** The role of who did something, as it stands in the ledger for ever; nothing when it is none, or an address. */
export function readRole(text: string | undefined): string | undefined {
  const role = text?.trim() ?? '';
  return role === '' || role.length > LONGEST_ROLE || role.includes('@') ? undefined : role;
}
