/** Text as the content of an XML element or quoted attribute. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** An instruction at the top of every XML file. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
