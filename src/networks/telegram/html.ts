/** A text for `parse_mode: HTML`, where these three characters are all that is reserved: https://core.telegram.org/bots/api#html-style */
export function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
