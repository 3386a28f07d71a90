import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { event } from '../ledger/testing/events.ts';
import { realDisk, type Disk } from '../syndication/ledger-files.ts';
import { itemText, withdrawnHub, type WithdrawnHub } from './testing/withdrawn-hub.ts';

const ID = 'k7m2p9q4wd';
const OTHER = 'd4k8s2v6zb';
const WORD = 'kestrelhush';
const FOLDER = `hub/news/${WORD}/stories`;
const FILE = `${FOLDER}/2026-11-20-${WORD}.mdx`;
const LEFT = `hub/news/2026/2026-11-20-${ID}-erased.md`;
const FIELDS = `kind: story
story: { teller: resident, consent: { reference: C-1, until: 2028-01-01 } }
lang: pl
image: { file: ${WORD}.png, alt: A drawing of ${WORD} }
social: { text: "Read of ${WORD}.", accounts: { masto: "${WORD}!" }, hashtags: [Kestrelhush] }
`;

let hub: WithdrawnHub;
beforeEach(() => {
  hub = withdrawnHub();
  const body = `The ${WORD}.\n\n![A ${WORD}](inside.png)\n\n<img src="html.png" alt="">\n\n![All](../../shared.png)`;
  hub.write(FILE, itemText(ID, `A ${WORD} story`, FIELDS, body));
  for (const picture of [`${WORD}.png`, 'inside.png', 'html.png']) hub.write(`${FOLDER}/${picture}`, WORD);
  hub.write('hub/news/shared.png', 'for all');
  hub.write('hub/news/2026-11-20-other.md', itemText(OTHER, 'Another', '', '![All](shared.png)'));
  hub.record(
    event({
      kind: 'sending',
      text: `Read of ${WORD}.`,
      link: `https://news.example.org/news/2026-11-20-${WORD}/`,
    }),
    event({ kind: 'receipt' }),
    event({ kind: 'failed', account: 'masto', attempt: 'a2', why: `"${WORD}" was refused.` }),
    event({ kind: 'sending', account: 'masto', n: 'c1', attempt: 'a3', text: `Again: ${WORD}.` }),
    event({ kind: 'sending', item: OTHER, text: 'Another' }),
  );
  hub.write(`hub/ledger/.unfinished/${ID}~half.json`, WORD);
  hub.write(`store/cards/${ID}.0123.png`, WORD);
  hub.write(`store/pictures/${ID}.0123-400.webp`, WORD);
  hub.write(`store/cards/${OTHER}.0123.png`, 'of another');
  hub.write('cache/astro/data-store.json', WORD);
  hub.write('astro/content-modules.mjs', WORD);
  hub.write('astro/.prerender/chunks/x.mjs', WORD);
  hub.write('own/paper/index.html', WORD);
  hub.write('own/paper/posts/p1.json', JSON.stringify({ key: 'p1', post: { item: ID, text: WORD } }));
  hub.write('own/paper/posts/p1.jpg', WORD);
  hub.write('own/paper/posts/p2.json', JSON.stringify({ key: 'p2', post: { item: OTHER, text: 'Another' } }));
  hub.write(`own/paper/ledger/${ID}/x.json`, WORD);
  hub.write(`own/start/ledger/${ID}/x.json`, WORD);
});
afterEach(() => hub[Symbol.dispose]());

describe('an item is erased', () => {
  test('from its hub, its ledger and every cache, names of files included', () => {
    expect(hub.holding(WORD)).not.toEqual([]);
    expect(hub.run([ID, '--erase'])).toBe(0);
    expect(hub.holding(WORD)).toEqual([]);
    expect(hub.there(`hub/news/${WORD}`)).toBe(false);
  });

  test('but for what keeps it from coming back: its id, its times, its kind, its language', () => {
    hub.run([ID, '--erase']);
    expect(hub.read(LEFT)).toBe(
      `---\nid: ${ID}\ntitle: This item was erased\nsummary: What stood here was erased.\npublished: 2026-11-20 09:00\nkind: story\nlang: pl\nwithdrawn:\n  at: 2026-11-22 12:00\n  reason: "What stood here had to be erased."\n  erase: true\n---\n`,
    );
  });

  test('with a reason of its own, and never the one that readers were shown', () => {
    const reason = `withdrawn: { at: 2026-11-21 10:00, reason: "${WORD} asked us to." }\n`;
    hub.write(FILE, itemText(ID, `A ${WORD} story`, reason));
    hub.run([ID, '--erase']);
    expect(hub.read(LEFT)).toContain('at: 2026-11-21 10:00\n  reason: "What stood here had to be erased."');
  });

  test('and other items keep their words, pictures, cards and posts', () => {
    hub.run([ID, '--erase']);
    const kept = ['hub/news/shared.png', `store/cards/${OTHER}.0123.png`, 'own/paper/posts/p2.json'];
    expect(kept.map(hub.there)).toEqual([true, true, true]);
    expect(hub.holding('Another').some((path) => path.startsWith('hub/ledger/'))).toBe(true);
    expect(hub.printed()).toContain(
      '"news/shared.png" stays, because "news/2026-11-20-other.md" shows it too',
    );
  });

  test('and whoever links to it is named, for the link holds its words and stops the build', () => {
    hub.write(
      'hub/pages/about.md',
      `---\ntitle: About\nsummary: Us.\n---\n[It](/news/2026-11-20-${WORD}/)\n`,
    );
    hub.run([ID, '--erase']);
    expect(hub.printed()).toContain('"pages/about.md" links to it');
  });

  test('and the person is told all that is left to do, with addresses and posts', () => {
    hub.run([ID, '--erase', '--by', 'duty editor']);
    const said = hub.printed();
    expect(said).toContain(`https://news.example.org/news/2026-11-20-${WORD}/`);
    expect(said).toContain(`https://news.example.org/cards/${ID}.0123.png`);
    expect(said).toContain('Bluesky: https://bsky.app/profile/did:plc:x/post/3mabcdefghij2');
    expect(said).toMatch(/72 hours.*support\.github\.com.*web\.archive\.org/s);
    expect(said).toContain('This hub is not in git here');
  });

  test('twice, which changes nothing more', () => {
    hub.run([ID, '--erase']);
    const before = hub.snapshot();
    expect(hub.run([ID, '--erase'])).toBe(0);
    expect(hub.snapshot()).toEqual(before);
  });

  test('not while another run holds the ledger; but it is taken back', () => {
    hub.write(
      'hub/ledger/.lock-1',
      JSON.stringify({ pid: 7, host: 'elsewhere', since: '2026-11-22T11:59:00Z' }),
    );
    expect(hub.run([ID, '--erase'])).toBe(1);
    expect(hub.printed()).toMatch(/Process 7 .* its words are not erased yet/);
    expect(hub.read(FILE)).toContain('withdrawn:');
  });
});

describe('a computer that fails while an item is erased', () => {
  test.each(Array.from({ length: 13 }, (_, calls) => [calls + 1]))(
    'at its call %i to the disk leaves a ledger that can be read, and the next run ends the same',
    (calls) => {
      using sound = withdrawnHub();
      sound.copy(hub);
      sound.run([ID, '--erase']);
      expect(() => hub.run([ID, '--erase'], diesAt(calls))).toThrow('The power is gone.');
      expect(hub.run([ID, '--erase'])).toBe(0);
      expect(hub.snapshot()).toEqual(sound.snapshot());
    },
  );

  test('has no more calls to the disk to fail at', () => {
    expect(hub.run([ID, '--erase'], diesAt(14))).toBe(0);
  });
});

/** The real disk, until its call of this number. */
function diesAt(last: number): Disk {
  let calls = 0;
  const live =
    <T extends readonly string[]>(call: (...args: T) => void) =>
    (...args: T) => {
      calls += 1;
      if (calls === last) throw new Error('The power is gone.');
      call(...args);
    };
  return { writeFlushed: live(realDisk.writeFlushed), moveFlushed: live(realDisk.moveFlushed) };
}
