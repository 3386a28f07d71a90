/** Characters that XML 1.0 forbids, which feeds would pass on: https://www.w3.org/TR/xml/#charsets */
const FORBIDDEN_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** Text that no XML reader refuses: control characters and lone surrogates are gone. */
export function xmlSafe(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN_IN_XML, '');
}

/** Text for HTML or XML content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
