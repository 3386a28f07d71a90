import type { HandedPost, HandOverFacts } from '../handed-post.ts';

const site = 'https://news.example.org';
const text =
  'Flu & <cold> clinics open at the weekend.\n\nWalk in, 9am to 5pm.\n\nhttps://news.example.org/flu/';
const picture = { url: `${site}/cards/a1-square.png`, type: 'image/png', width: 1080, height: 1080 };

/** A post that waits for a person, with its picture. */
export const handed = {
  kind: 'post',
  item: 'k7m2p9q4wd',
  title: 'Flu & <cold> clinics',
  itemUrl: `${site}/flu/`,
  account: { id: 'whatsapp', network: 'WhatsApp', url: 'https://whatsapp.com/channel/x' },
  ledgerId: 'whatsapp',
  n: 'c0',
  post: {
    item: 'k7m2p9q4wd',
    account: 'whatsapp',
    text,
    language: 'en-GB',
    link: `${site}/flu/`,
    linkSpan: { start: 65, end: 94 },
    hashtags: [],
    attachment: {
      kind: 'card',
      title: 'Flu & <cold> clinics',
      description: 'Walk in.',
      picture,
      alt: 'A card: Flu & <cold> clinics',
    },
  },
  picture: {
    file: 'k7m2p9q4wd-square.png',
    type: 'image/png',
    width: 1080,
    height: 1080,
    alt: 'A card: Flu & <cold> clinics',
  },
  count: 94,
  max: 1024,
  unit: 'characters',
  since: '9am on Monday 23 November 2026',
  until: '5pm on Saturday 28 November 2026',
  late: false,
  command: 'npm run settle -- k7m2p9q4wd whatsapp posted <address of the post> --by <your role>',
} satisfies HandedPost;

/** An alert in Urdu on an account that has no picture, and no link in its text. */
export const alertInUrdu: HandedPost = {
  ...handed,
  item: 'b4k8s2v6zd',
  title: 'ہسپتال کا پانی ابال کر پیئیں',
  itemUrl: `${site}/water/`,
  account: { id: 'next-door', network: 'Nextdoor', url: 'https://nextdoor.co.uk/x' },
  ledgerId: 'next-door',
  post: {
    item: 'b4k8s2v6zd',
    account: 'next-door',
    text: 'NHS: ہسپتال کا پانی ابال کر پیئیں۔ مزید معلومات ہماری ویب سائٹ پر ہیں۔',
    language: 'ur',
    link: `${site}/water/`,
    hashtags: [],
  },
  picture: undefined,
  since: '9:30am on Monday 23 November 2026',
  until: undefined,
  late: true,
  alert: true,
  command: 'npm run settle -- b4k8s2v6zd next-door posted <address of the post> --by <your role>',
};

/** A post that a person made, of an item that was corrected since. */
export const correction: HandedPost = {
  ...handed,
  kind: 'correct',
  n: 'c1',
  correction: 1,
  former: { url: 'https://whatsapp.com/channel/x/100', text: 'Flu clinics open on Friday.' },
  command: 'npm run settle -- k7m2p9q4wd whatsapp skip --correction 1 --by <your role>',
};

/** A post that a person made, of an item that was withdrawn since. */
export const deletion: HandedPost = {
  ...handed,
  kind: 'delete',
  item: 'd2q4k8s6rw',
  post: undefined,
  picture: undefined,
  count: undefined,
  former: { url: 'https://whatsapp.com/channel/x/99', text: 'A clinic that is no more.' },
  command: 'npm run settle -- d2q4k8s6rw whatsapp deleted --by <your role>',
};

/** A page with everything that a person can be asked to do. */
export const handOver: HandOverFacts = {
  hub: { name: 'Example Health and Care', site },
  posts: [alertInUrdu, handed, correction, deletion],
  settle: { workflow: 'https://github.com/example/news/actions/workflows/settle.yml' },
};
