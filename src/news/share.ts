/** A plain link that opens a new message about a page: nothing is loaded from anybody before it is followed. */
export interface ShareLink {
  readonly name: string;
  readonly url: string;
}

/** Where people pass news on, and how each takes a page: its title and full address, both encoded. */
const WAYS: readonly (readonly [name: string, link: (title: string, url: string) => string])[] = [
  ['Email', (title, url) => `mailto:?subject=${title}&body=${url}`],
  ['WhatsApp', (title, url) => `https://wa.me/?text=${title}%20${url}`],
  ['Facebook', (_, url) => `https://www.facebook.com/sharer/sharer.php?u=${url}`],
  ['Bluesky', (title, url) => `https://bsky.app/intent/compose?text=${title}%20${url}`],
  ['X', (title, url) => `https://x.com/intent/post?text=${title}&url=${url}`],
];

/**
 * Links by which a reader passes a page on. The address is given as it is, with nothing added to follow anybody by.
 * @param url the full address of the page.
 */
export function shareLinks(title: string, url: string): readonly ShareLink[] {
  return WAYS.map(([name, link]) => ({
    name,
    url: link(encodeURIComponent(title), encodeURIComponent(url)),
  }));
}
