/** What stands where a secret stood. */
const HIDDEN = '[hidden]';

/** The shortest setting taken for a secret: hiding a shorter one would garble every message. */
const SHORTEST = 6;

/** What stands before the host of an address, an Authorization header's value, and a JSON Web Token (https://www.rfc-editor.org/rfc/rfc7519#section-3.1), whoever printed it. */
const TELLTALE =
  /(?<=:\/\/)[^\s/@]+(?=@)|\b(?:Bearer|Basic)\s+[\w.~+/=-]{6,}|\beyJ[\w-]{5,}\.[\w-]+(?:\.[\w-]*)?/gi;

/**
 * A text without any of the secrets, as they are or as an address, JSON or Base64 would hold them. One that was pasted
 * with a line break after it goes out without, and comes back without.
 */
export function redact(text: string, secrets: readonly string[]): string {
  return secrets
    .map((secret) => secret.trim())
    .filter((secret) => secret.length >= SHORTEST)
    .flatMap(forms)
    .toSorted((a, b) => b.length - a.length)
    .reduce((clean, form) => clean.replaceAll(form, HIDDEN), text)
    .replace(TELLTALE, HIDDEN);
}

function forms(secret: string): readonly string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  return [secret, json, encodeURIComponent(secret), Buffer.from(secret).toString('base64')];
}
