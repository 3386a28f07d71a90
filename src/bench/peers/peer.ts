import { madeHead, type MadeHub } from '../made-head.ts';
import { madeItem, type MadeFile } from '../made-item.ts';

/** A made item as another site builder is given it. */
export interface PeerItem {
  readonly slug: string;
  /** `2026-11`. */
  readonly month: string;
  readonly title: string;
  readonly summary: string;
  /** A moment in UTC. */
  readonly date: string;
  readonly topic: string;
  /** Markdown, with links to addresses on the site. */
  readonly body: string;
}

/** Another site builder: the site that it is given, and how it is called. */
export interface Peer {
  readonly name: string;
  /** The files of its site, content and templates. */
  readonly files: (items: readonly PeerItem[]) => Iterable<MadeFile>;
  /** Program and arguments, run in the folder of its site. */
  readonly command: readonly [program: string, ...args: string[]];
  /** Folders that a cold build does not find, as paths from the folder of its site. */
  readonly caches: readonly string[];
}

/** How many items the home page, the page of a topic and RSS show. */
export const NEWEST = 50;

/** The same items that our own hub holds, newest first. */
export function peerItems(hub: MadeHub, count: number): readonly PeerItem[] {
  return Array.from({ length: count }, (_, at) => peerItem(hub, count - 1 - at)).toSorted((a, b) =>
    a.date < b.date ? 1 : -1,
  );
}

/** Front matter that each of them reads. */
export function peerText({ title, summary, date, topic, month, slug, body }: PeerItem): string {
  const fields = [
    `title: ${JSON.stringify(title)}`,
    `description: ${JSON.stringify(summary)}`,
    `date: ${date}`,
    `month: ${JSON.stringify(month)}`,
    `topics: [${topic}]`,
    `slug: ${slug}`,
    `permalink: /news/${slug}/`,
  ];
  return `---\n${fields.join('\n')}\n---\n\n${body}`;
}

/** Months and topics that have items, each once. */
export function namesIn(items: readonly PeerItem[], name: 'month' | 'topic'): readonly string[] {
  return [...new Set(items.map((item) => item[name]))].toSorted();
}

function peerItem(hub: MadeHub, number: number): PeerItem {
  const { title, day, time, topic } = madeHead(hub, number);
  const { file, text } = madeItem(hub, number);
  const [, front = '', body = ''] = text.split(/^---\n/m);
  const [, summary = '""'] = /^summary: (.*)$/m.exec(front) ?? [];
  return {
    slug: file.slice(file.lastIndexOf('/') + 1, -'.md'.length),
    month: day.slice(0, 7),
    title,
    summary: JSON.parse(summary) as string,
    date: `${day}T${time}:00Z`,
    topic,
    body: body.trimStart().replaceAll(/\]\(\.\.\/\d{4}\/([^)]+)\.md\)/g, '](/news/$1/)'),
  };
}
