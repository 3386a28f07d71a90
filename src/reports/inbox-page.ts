import type { MessageKind } from '../networks/message.ts';
import type { Network } from '../networks/network.ts';

/** What of a network the page tells. */
export type InboxNetwork = Pick<Network, 'id' | 'name' | 'limits' | 'limitsAt' | 'inbox'>;

const KINDS: Readonly<Record<MessageKind, string>> = {
  reply: 'replies',
  comment: 'comments',
  mention: 'mentions',
  quote: 'quotes',
  private: 'private messages',
};

/** The page for staff of what each network lets us see of what people send us, in Markdown; docs/inbox.md, written by `npm run catalogue`. */
export function inboxPage(networks: readonly InboxNetwork[]): string {
  const [seen, blind] = [
    networks.filter(({ inbox }) => inbox.sees.length > 0),
    networks.filter(({ inbox }) => inbox.sees.length === 0),
  ];
  const parts = [
    '# What each network lets us see',
    BEGIN,
    table(seen),
    `Nothing is collected from ${listed(blind.map(({ name }) => name))}: below stands where a person looks.`,
    AFTER,
    ...[...seen, ...blind].flatMap(sectionOf),
  ];
  return `${parts.join('\n\n')}\n`;
}

const BEGIN = `This page is made from the code by \`npm run catalogue\`, and a test holds it to that. \`npm run collect\` prints the same sentences for the accounts of your hub, and the desk
has them at the foot of **In** and under each account. The page of a network in [docs/accounts](accounts) names the permissions that its token needs.`;

const AFTER = `- An **answer** goes out where the message is, to no more people than could read it.
- **Not always** means that the network forbids some answers, or allows them for a time only. The desk says so before you write, with the reason.
- To **hide** keeps a message from everybody but whoever wrote it, and on some networks their friends, or who asks to see it. Not every message there can be hidden; the desk says when one cannot.`;

function table(networks: readonly InboxNetwork[]): string {
  const rows = networks.map((network) => {
    const { name, inbox } = network;
    return [
      `[${name}](#${anchor(name)})`,
      inbox.sees.map((kind) => KINDS[kind]).join(', '),
      longest(network),
      inbox.mayNot || inbox.until ? 'not always' : 'yes',
      inbox.hides ? 'yes' : 'no',
    ];
  });
  const head = ['network', 'collected', 'an answer has at most', 'answered from here', 'can be hidden'];
  const widths = head.map((cell, place) =>
    Math.max(cell.length, ...rows.map((row) => row[place]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, place) => cell.padEnd(widths[place] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** `300 characters`, `500 characters, or what its server says`. */
function longest({ limits, limitsAt, inbox }: InboxNetwork): string {
  const { max, unit } = inbox.limits ?? limits;
  const own = limitsAt && !inbox.limits ? ', or what its server says' : '';
  return `${max.toLocaleString('en-GB')} ${unit}${own}`;
}

function sectionOf({ name, inbox: { blind, price } }: InboxNetwork): readonly string[] {
  const lines = [...blind, ...(price === undefined ? [] : [price])];
  return [`## ${name}`, lines.map((line) => `- ${line}`).join('\n')];
}

function listed(names: readonly string[]): string {
  const [last, ...others] = names.toReversed();
  return others.length === 0 ? (last ?? '') : `${others.toReversed().join(', ')} and ${last}`;
}

function anchor(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-').replaceAll('.', '');
}
