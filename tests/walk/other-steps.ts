import { writeEventName } from '../../src/ledger/event-name.ts';
import { instantFromMs } from '../../src/news/times.ts';
import { DAY, HOUR, isLive, MINUTE, putHub, someItem, type Step } from './world.ts';

/** The clock alone moves on: minutes, hours, days, and sometimes months. */
export const passTime: Step = (world, random) => {
  const [unit, most] = random.pick([
    [MINUTE, 90],
    [MINUTE, 90],
    [MINUTE, 5],
    [HOUR, 30],
    [HOUR, 30],
    [DAY, 3],
    [DAY, 9],
  ] as const);
  const step = random.chance(0.03) ? 30 * DAY : unit * (1 + random.below(most));
  world.now += step;
  return `it is ${instantFromMs(world.now)}`;
};

/** A post of an item is found in the ledger. */
export const addReceipt: Step = (world, random) => {
  const some = someItem(world, random, (item) => isLive(item, world));
  if (!some) return undefined;
  world.count += 1;
  const item = String(some[1].fields['id']);
  const account = random.pick(['bluesky', 'mastodon', 'facebook', 'telegram', 'teams']);
  const at = `${instantFromMs(world.now).slice(0, 19)}Z`;
  const attempt = `a${world.count}`;
  const made = { version: 1, kind: 'receipt', item, account, n: 'c0', attempt, at } as const;
  const url = `https://${account}.example/post/${world.count}`;
  const receipt = { ...made, post: `post-${world.count}`, url, by: 'answer' } as const;
  world.files.set(`ledger/${writeEventName(receipt)}`, JSON.stringify(receipt));
  return `a receipt of ${item} on ${account}`;
};

/** A post is gone: a person deleted it. */
export const losePost: Step = (world, random) => {
  const receipts = [...world.files].filter(([file]) => /^ledger\/.*~receipt~/.test(file));
  if (receipts.length === 0) return undefined;
  const [, text] = random.pick(receipts);
  const { item, account, n, attempt, post } = JSON.parse(String(text)) as Record<string, string>;
  const at = `${instantFromMs(world.now).slice(0, 19)}Z`;
  const gone = { version: 1, kind: 'gone', item, account, n, attempt, at, post } as const;
  const name = writeEventName(gone as Parameters<typeof writeEventName>[0]);
  world.files.set(`ledger/${name}`, JSON.stringify(gone));
  return `the post of ${item} on ${account} is gone`;
};

/** A standing page is written, changed or taken away. */
export const changePage: Step = (world, random) => {
  const number = random.below(4);
  const file = random.pick(['pages/about.md', 'pages/privacy.md', `pages/more-${number}.md`]);
  if (file.includes('more') && world.files.has(file) && random.chance(0.4)) {
    world.files.delete(file);
    return `took away ${file}`;
  }
  const link = someItem(world, random)?.[0] ?? 'pages/privacy.md';
  const front = `title: Page ${number} ${random.below(9)}\nsummary: What this page says.`;
  world.files.set(file, `---\n${front}\n---\n\nText ${random.below(1e6)}. [A link](../${link}).\n`);
  return `wrote ${file}`;
};

/** A file of the hub's own public folder is put there, changed or taken away; the rules of hosts, too. */
export const changePublic: Step = ({ files, pictures }, random) => {
  const file = `public/${random.pick(['leaflet.txt', 'files/map.png', 'files/more/new.txt', '_redirects', '_headers'])}`;
  if (files.has(file) && random.chance(0.3)) {
    files.delete(file);
    return `took away ${file}`;
  }
  const rule = `/way-${random.below(99)} /news/\n`;
  const header = `/files/*\n  X-Own: ${random.below(99)}\n`;
  const text = file.endsWith('_redirects')
    ? rule
    : file.endsWith('_headers')
      ? header
      : `${random.below(1e6)}`;
  files.set(file, file.endsWith('.png') ? random.pick(pictures) : text);
  return `wrote ${file}`;
};

/** The statement of accessibility loses its facts, or gets them back, changed. */
export const changeStatement: Step = ({ files }, random) => {
  const text = String(files.get('accessibility.yaml') ?? '');
  if (text === '') return undefined;
  files.set('accessibility.yaml', `${text}# ${random.below(1e6)}\n`);
  return 'the statement of accessibility';
};

type Named = { readonly id: string; readonly name: string };

/** hub.yaml changes: every page is made anew. */
export const changeHub: Step = (world, random) => {
  const number = random.below(1e6);
  const { hub } = world;
  const named = (which: 'topics' | 'places') => hub[which] as readonly Named[];
  const which = random.pick(['topics', 'places'] as const);
  const at = random.below(named(which).length);
  const [field, value] = random.pick<readonly [string, unknown]>([
    ['name', `Health and Care ${number}`],
    ['strapline', `News of number ${number}`],
    [which, named(which).map((one, index) => (index === at ? { ...one, name: `Name ${number}` } : one))],
    [which, [...named(which), { id: `new-${number}`, name: `New ${number}` }]],
    [which, named(which).toReversed()],
    ['indexNow', random.chance(0.5) ? `walk-${number}-key` : undefined],
    ['redirects', [{ from: `/was-${number}/`, to: '/news/' }]],
    ['webSubHub', random.chance(0.5) ? 'https://hub.example/' : undefined],
    ['edition', { title: `The freesheet ${number}` }],
  ]);
  putHub(world, { [field]: value });
  return `hub.yaml: ${field}`;
};

/** hub.yaml changes in what the program of the site is made from. */
export const changeProgram: Step = (world, random) => {
  const [field, value] = random.pick<readonly [string, unknown]>([
    ['colours', { brand: random.pick(['#005eb8', '#003087', '#330072']) }],
    ['site', random.pick(['https://news.brackenshire.example', 'https://brackenshire.example/hub'])],
  ]);
  putHub(world, { [field]: value });
  return `hub.yaml: ${field}`;
};
