import type { Span } from '../../networks/post.ts';
import { phrases } from './reading/phrases.ts';
import type { Reading } from './reading/reading.ts';
import { found, told, whys } from './reading/whys.ts';
import type { Finding, Rule } from './rule.ts';
import type { Said } from './said.ts';

/** Enough alone. */
const SURE = phrases(`
  earn|earning|make|made (up|over|an|extra) (to) 1*|2*|3*|4*|5*|6*|7*|8*|9*|money|cash|income|profit|thousands weekly|daily|monthly|online|from
  earn|earning|make|made (up|over|an|extra) (to) 1*|2*|3*|4*|5*|6*|7*|8*|9*|money|cash|income|profit|thousands a|per|in (a) week|day|month|hours|days
  crypto|bitcoin|forex|binary|btc|usdt|ethereum trading|investment|investments|trader|mining|broker|signals|expert|invest
  invest|investing|investment|profit|profits .. crypto|bitcoin|forex|btc
  recovered|recover (my|your) (lost|stolen) funds|crypto|bitcoin
  buy|cheap|get|gain|1*|5* (instant|real|more|free|active) followers|likes
  grow|boost|increase your (page|account|business|followers|traffic|sales|ranking|reach)
  seo (and) services|agency|expert|packages
  web design services|agency|packages
  promote it|this on
  promote your page|business|content|brand
  send|dm (it|us|me|this) (to|for) promo|promotion|collab
  work from home (and) earn|opportunity|opportunities
  trading platform|platforms
  happy|new|proud investor
  got|made|make|earned|received .. profit|profits
  1*|2*|3*|5* (real|new|instagram|insta|tiktok|more) followers|likes
  your website|site .. google traffic
  our seo
  sugar daddy|mummy
  payday|quick|instant|urgent|guaranteed loan|loans
  loan offer|offers
  hot|sexy|single singles|girls|women (in|near) (your|you)
  onlyfans
  cured|cure|cures|healed .. herpes|hiv|hpv|hepatitis
  cured|cure|cures|healed .. by|with|using|through (dr|doctor) herbal|herbs|herb
  herbal cure|cures|doctor|healer
  dr|doctor .. herbal
  spell caster
  keto|cbd|slimming|diet gummies|pills
  lose weight (fast|quick|in)
  congratulations you (have) (won|been) (selected|won|chosen)
  you have won
  claim your (prize|reward|gift|voucher|refund)
  your page|account will|has|is (be|been|being) suspended|disabled|deleted|restricted|reported|flagged
  verify your account|page|identity
  casino (bonus|slots) bonus|slots|free|online
  betting tips
  replica watches|handbags|bags
  degree|diploma|certificates without (exam|exams)
`);

/** Two of different sorts, or one with an address, are enough. */
const PERHAPS = phrases(`
  dm|pm|inbox|message me|us|now
  whatsapp|telegram me|us|him|her|now|on
  on|via whatsapp|telegram
  click|tap here|the|on|this|below (link) (below|in|now)
  link in bio
  check (out) my (page|profile|channel|bio|store|shop)
  limited (time) offer|stock
  100 free|guaranteed|legit|profit
  free gift|iphone|voucher|trial|money|followers
  discount code
  giveaway
  subscribe|follow (to) my|me (channel|back|for)
  special offer
  act now
  order now
  best price|prices
  no risk
  your website|site .. traffic|ranking|google
  interested in our
  passive income
`);

/** Where addresses lead that hide where they lead, or sell. Sources: the names of those services. */
const HIDING =
  /^https?:\/\/(?:www\.)?(?:bit\.ly|tinyurl\.com|t\.ly|goo\.gl|is\.gd|cutt\.ly|rb\.gy|shorturl\.at|ow\.ly|wa\.me|t\.me|linktr\.ee|onlyfans\.com|[^/]{1,100}\.(?:xyz|top|click|buzz|icu|shop|vip|loan|win|bet))(?:[/?#]|$)/i;

/** Somebody sells something, or wants to be followed elsewhere. */
export const spam: Rule = { id: 'spam', name: 'Spam', finds };

function finds(reading: Reading, { text, links }: Said): Finding | undefined {
  const sure = found(reading, { says: SURE });
  const perhaps = found(reading, { says: PERHAPS });
  const hiding = links.filter((link) => HIDING.test(link));
  const signs = new Set(perhaps.map(({ from }) => reading.words[from]?.word)).size;
  const isSpam = sure.length > 0 || signs >= 2 || (signs > 0 && hiding.length > 0);
  if (!isSpam) return undefined;
  return {
    why: told([
      ...whys('words of advertising', [...sure, ...perhaps]),
      ...whys(
        'an address that hides where it leads',
        hiding.flatMap((link) => placeOf(text, link)),
      ),
    ]),
    advice: [
      'Do not answer, and open none of its addresses. Hide it and report it to the network as spam.',
      'If the account once wrote as a resident, somebody may have taken it over: do not block it at once.',
    ],
  };
}

function placeOf(text: string, link: string): readonly Span[] {
  const short = link.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
  const start = short === '' ? -1 : text.indexOf(short);
  return start === -1 ? [] : [{ start, end: start + short.length }];
}
