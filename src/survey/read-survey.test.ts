import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ContentError } from '../hub/content-error.ts';
import { decodeCsv } from './decode-csv.ts';
import { exampleSurvey } from './example.ts';
import { readSurvey } from './read-survey.ts';
import { seenOn, TODAY } from './testing/rows.ts';

const TITLES =
  'body,ODS code,network,account,observed on,last post on,state seen,points to,observed by,evidence';

const read = (text: string) => readSurvey(text, { file: 'bodies.csv', today: TODAY });
const faultsOf = (...lines: readonly string[]): readonly string[] => {
  const thrown = thrownBy([TITLES, ...lines].join('\n'));
  return thrown instanceof ContentError ? thrown.message.split('\n') : [String(thrown)];
};

const thrownBy = (text: string): unknown => {
  try {
    read(text);
    return undefined;
  } catch (thrown) {
    return thrown;
  }
};
const isInWords = (thrown: unknown): boolean => thrown === undefined || thrown instanceof ContentError;

test('the example is a survey', () => {
  const rows = read(exampleSurvey());
  expect(rows).toHaveLength(8);
  expect(rows[3]).toMatchObject({
    network: 'x',
    observed: {
      on: '2026-11-20',
      lastPost: '2024-12-02',
      seen: 'parked',
      pointsTo: 'https://bsky.app/profile/millmere.example',
    },
  });
});

describe('A row', () => {
  test('has its line, the account as it was written and by what its network knows it', () => {
    expect(read(`${TITLES}\n\nMillmere Trust,rxx,Bluesky,@News.Millmere.example`)).toEqual([
      {
        line: 3,
        body: 'Millmere Trust',
        ods: 'RXX',
        network: 'bluesky',
        account: '@News.Millmere.example',
        key: 'news.millmere.example',
        url: 'https://bsky.app/profile/news.millmere.example',
      },
    ]);
  });

  test.each(['none', 'None', 'NONE', 'no account', 'n/a'])(
    'says with "%s" that there is no account',
    (none) => {
      expect(read(`${TITLES}\nMillmere,,x,${none}`)[0]?.account).toBeUndefined();
    },
  );

  test.each([
    ['facebook', 'https://www.facebook.com/Millmere/', 'millmere'],
    ['facebook', 'https://www.facebook.com/profile.php?id=100', 'profile.php?id=100'],
    ['instagram', '@millmere', 'millmere'],
    ['Twitter', 'https://twitter.com/Millmere', 'millmere'],
    ['X', 'https://x.com/millmere', 'millmere'],
    ['mastodon', '@news@social.example', 'news@social.example'],
    ['mastodon', 'https://social.example/@News', 'news@social.example'],
    ['mastodon', 'https://other.example/@news@social.example', 'news@social.example'],
    ['mastodon', 'https://social.example/users/news', 'news@social.example'],
    ['bluesky', 'https://bsky.app/profile/did:plc:abcd1234', 'did:plc:abcd1234'],
    ['telegram', 'https://t.me/s/Millmere', 'millmere'],
    ['telegram', '@millmere', 'millmere'],
    ['youtube', 'https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv', 'UCabcdefghijklmnopqrstuv'],
    ['youtube', 'https://youtube.com/@millmere', '@millmere'],
    ['website', 'https://www.millmere.example/news/#top', 'https://www.millmere.example/news/'],
    ['other', 'https://flickr.example/Millmere', 'https://flickr.example/millmere'],
  ])('on %s knows %s as %s', (network, account, key) => {
    expect(read(`${TITLES}\nMillmere,,${network},${account}`)[0]?.key).toBe(key);
  });
});

describe('As spreadsheets write it,', () => {
  const rows = ['Millmere,,facebook,millmere', 'Thornby,,facebook,none'];
  const expected = [
    ['Millmere', 'millmere'],
    ['Thornby', undefined],
  ];
  const found = (text: string) => read(text).map(({ body, account }) => [body, account]);
  const csv = [TITLES, ...rows].join('\n');

  test.each([
    ['with a byte order mark and the line ends of Windows', `\uFEFF${csv.replaceAll('\n', '\r\n')}\r\n`],
    ['with the line ends of old Macs', csv.replaceAll('\n', '\r')],
    ['with semicolons', csv.replaceAll(',', ';')],
    ['with tabs', csv.replaceAll(',', '\t')],
    ['with its separator named', `sep=;\n${csv.replaceAll(',', ';')}`],
    ['with blanks around cells', csv.replaceAll(',', ' , \u00A0')],
    ['with empty columns and lines at the end', `${csv.replaceAll('\n', ',,,\n')},,,\n,,,,,,\n\n`],
    ['with quotation marks', csv.replace('Millmere', '"Millmere"')],
    ['with remarks before the titles', `# One, two\n"# Three, ""four""",,\n${csv}`],
    [
      'with columns in another order',
      'account,Network,BODY\nmillmere,facebook,Millmere\nnone,facebook,Thornby',
    ],
  ])('%s, it is the same', (_, text) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    ['UTF-8', Buffer.from('Ynys Môn – “North”')],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Ynys Môn – “North”', 'utf16le')])],
    [
      'Windows-1252',
      Buffer.from([
        ...Buffer.from('Ynys M'),
        0xf4,
        ...Buffer.from('n '),
        0x96,
        0x20,
        0x93,
        ...Buffer.from('North'),
        0x94,
      ]),
    ],
  ])('in %s, letters stay what they are', (_, bytes) => {
    expect(decodeCsv(bytes)).toBe('Ynys Môn – “North”');
  });

  test('a cell of several lines counts as such, and faults after it name their line', () => {
    expect(faultsOf('"Millmere\nTrust",,facebook,none', 'Thornby,,fax,none')[0]).toMatch(
      /^bodies\.csv:4:3 Column "network": "fax" is no network/,
    );
  });
});

describe('What is wrong is told with its line and column:', () => {
  test.each([
    [',,facebook,none', 'bodies.csv:2:1 Column "body": It is not said which body this is.'],
    ['M,!?,facebook,none', 'bodies.csv:2:2 Column "ODS code": "!?" is no ODS code.'],
    ['M,,,none', 'bodies.csv:2:3 Column "network": The network is missing.'],
    ['M,,facebook,', 'bodies.csv:2:4 Column "account": The account is missing.'],
    [
      'M,,facebook,https://x.com/m',
      'bodies.csv:2:4 Column "account": "https://x.com/m" is no account on Facebook.',
    ],
    [
      'M,,feed,javascript:alert(1)',
      'bodies.csv:2:4 Column "account": "javascript:alert(1)" is no account on Website feed.',
    ],
    [
      'M,,feed,https://u:p@m.example/',
      'bodies.csv:2:4 Column "account": "https://u:p@m.example/" is no account on Website feed.',
    ],
    ['M,,bluesky,millmere', 'bodies.csv:2:4 Column "account": "millmere" is no account on Bluesky.'],
    [
      'M,,telegram,https://t.me/+abcd',
      'bodies.csv:2:4 Column "account": "https://t.me/+abcd" is no account on Telegram.',
    ],
    [
      'M,,x,m,11/22/2026,1/1/2026,,,officer,https://e.example/',
      'bodies.csv:2:5 Column "observed on": "11/22/2026" is no day of the calendar.',
    ],
    [
      'M,,x,m,23/11/2026,1/1/2026,,,officer,https://e.example/',
      'bodies.csv:2:5 Column "observed on": 2026-11-23 is still to come on 2026-11-22.',
    ],
    [
      'M,,x,m,20/11/2026,21/11/2026,,,officer,https://e.example/',
      'bodies.csv:2:6 Column "last post on": 2026-11-21 is after 2026-11-20, when it was observed.',
    ],
    [
      'M,,x,m,20/11/2026,,,,officer,https://e.example/',
      'bodies.csv:2:6 Column "last post on": It is not said when the account last posted.',
    ],
    [
      'M,,x,m,20/11/2026,,active,,officer,https://e.example/',
      'bodies.csv:2:7 Column "state seen": "active" is no state that a person sees.',
    ],
    [
      'M,,x,m,20/11/2026,1/1/2026,no posts,,officer,https://e.example/',
      'bodies.csv:2:7 Column "state seen": It has no posts, and a last post.',
    ],
    [
      'M,,x,m,20/11/2026,1/1/2026,,https://n.example,officer,https://e.example/',
      'bodies.csv:2:7 Column "state seen": An account that points elsewhere is parked.',
    ],
    [
      'M,,x,m,20/11/2026,1/1/2026,parked,,officer,https://e.example/',
      'bodies.csv:2:8 Column "points to": It is not said where the parked account points to.',
    ],
    [
      'M,,x,m,20/11/2026,1/1/2026,,,Dr Jane Smith,https://e.example/',
      'bodies.csv:2:9 Column "observed by": This names a person. Write a role: communications officer.',
    ],
    [
      'M,,x,m,20/11/2026,1/1/2026,,,officer,see folder',
      'bodies.csv:2:10 Column "evidence": This is no address of the web.',
    ],
    [
      'M,,x,none,20/11/2026,1/1/2026,,,officer,https://e.example/',
      'bodies.csv:2:4 Column "account": An account that is not there has no last post, state or pointer.',
    ],
    ['M,,x,none,,,,,,,,more', 'bodies.csv:2:12 The line has more cells than there are titles.'],
  ])('%s', (line, fault) => {
    expect(faultsOf(line)).toEqual([expect.stringContaining(fault)]);
  });

  test('all of it at once, in the order of the lines', () => {
    const faults = faultsOf('M,,fax,', ',,x,none', 'M,,x,m,,1/1/2026');
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'bodies.csv:2:3',
      'bodies.csv:2:4',
      'bodies.csv:3:1',
      'bodies.csv:4:5',
      'bodies.csv:4:9',
      'bodies.csv:4:10',
    ]);
  });

  test.each([
    [
      'twice',
      ['M,,x,@m', 'm,,x,https://twitter.com/M'],
      'bodies.csv:3:4 Column "account": It is there already, on line 2.',
    ],
    [
      'none and some',
      ['M,,x,none', 'M,,x,m'],
      'bodies.csv:3:4 Column "account": On X the body has an account and, on another line, none: see line 2.',
    ],
    [
      'two codes',
      ['M,RAA,x,none', 'M,RBB,facebook,none'],
      'bodies.csv:3:2 Column "ODS code": On line 2 the same body has another code.',
    ],
    [
      'a code on one line alone',
      ['M,,x,none', 'M,RBB,facebook,none'],
      'bodies.csv:3:2 Column "ODS code": On line 2 the same body has no code.',
    ],
    [
      'one code of two bodies',
      ['M,RAA,x,none', 'T,RAA,x,none'],
      'bodies.csv:3:1 Column "body": On line 2 another body has the same ODS code.',
    ],
  ])('lines that cannot be true together: %s', (_, lines, fault) => {
    expect(faultsOf(...lines)).toContainEqual(expect.stringContaining(fault));
  });

  test.each([
    ['', 'bodies.csv:1:1 The file is empty.'],
    ['\n,,\n# only remarks\n', 'bodies.csv:1:1 The file is empty.'],
    [TITLES, 'bodies.csv:1:1 There is no line beneath the titles.'],
    ['body,network,account,lsat post', 'bodies.csv:1:4 "lsat post" is no column of a survey.'],
    ['body,account', 'bodies.csv:1:1 The column "network" is missing.'],
    ['body,network,account,url', 'bodies.csv:1:4 The column "url" is there twice.'],
    [`${TITLES}\nM,,x,"m`, 'bodies.csv:2:1 A quotation mark stands where none can be, or is not closed.'],
    [`${TITLES}\nM,,x,m"m`, 'bodies.csv:2:1 A quotation mark stands where none can be, or is not closed.'],
    [`${TITLES}\nM,,x,"${'m'.repeat(30_000)}`, 'bodies.csv:2:1 The line is too long.'],
  ])('a file that is none: %j', (text, fault) => {
    expect(() => read(text)).toThrow(fault);
  });

  test('a name that was written for a role is not repeated', () => {
    expect(
      faultsOf(`M,,x,m,20/11/2026,1/1/2026,,,jane.smith@example.org,https://e.example/`).join(),
    ).not.toContain('jane');
  });
});

test('an observation is kept as it was made', () => {
  expect(
    read(`${TITLES}\nMillmere,,facebook,millmere,${seenOn('20/11/2026', '18/11/2026')}`)[0]?.observed,
  ).toEqual({
    on: '2026-11-20',
    lastPost: '2026-11-18',
    by: 'communications officer',
    evidence: 'https://files.example.org/1.png',
  });
});

test('whatever a file holds is a survey or is told of in words', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'x',
      'none',
      'bluesky',
      '"',
      '""',
      ';',
      '#',
      '=1+1',
      '2026-11-22',
      'https://x.com/m',
      '\u202E',
      '\0',
    ),
    fc.string({ maxLength: 12 }),
  );
  const line = fc.array(cell, { maxLength: 12 }).map((cells) => cells.join(','));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), fc.boolean(), (lines, titled) => {
      expect(thrownBy([...(titled ? [TITLES] : []), ...lines].join('\n'))).toSatisfy(isInWords);
    }),
  );
});
