/** What stands for one character. */
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** The tags that Telegram knows, of those without attributes: https://core.telegram.org/bots/api#html-style */
const TAG = /<\/?(?:b|strong|i|em|u|ins|s|strike|del|tg-spoiler|code|pre|blockquote)>/g;

/** A text as readers see it, or what Telegram says that is wrong with it. */
export function readHtml(html: string): { readonly shown: string } | { readonly wrong: string } {
  const bare = html.replaceAll(TAG, '');
  const at = bare.indexOf('<');
  if (at !== -1) {
    const name = /^<\/?([^\s>]*)/.exec(bare.slice(at))?.[1] ?? '';
    return {
      wrong: `can't parse entities: Unsupported start tag "${name}" at byte offset ${Buffer.byteLength(bare.slice(0, at))}`,
    };
  }
  return { shown: bare.replaceAll(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity) };
}
