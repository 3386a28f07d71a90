/** Short forms and slips of typing → the words that they stand for, without apostrophes. */
const SHORT: Readonly<Record<string, string>> = {
  im: 'i am',
  ive: 'i have',
  youre: 'you are',
  youve: 'you have',
  theyre: 'they are',
  theyve: 'they have',
  weve: 'we have',
  hes: 'he is',
  shes: 'she is',
  thats: 'that is',
  whats: 'what is',
  wheres: 'where is',
  whens: 'when is',
  hows: 'how is',
  whos: 'who is',
  theres: 'there is',
  aint: 'am not',
  cant: 'can not',
  cannot: 'can not',
  wont: 'will not',
  shant: 'shall not',
  dunno: 'do not know',
  u: 'you',
  ur: 'your',
  r: 'are',
  pls: 'please',
  plz: 'please',
  thx: 'thanks',
  thanx: 'thanks',
  thnx: 'thanks',
  tnx: 'thanks',
  ty: 'thanks',
  thankyou: 'thank you',
  wanna: 'want to',
  wana: 'want to',
  gonna: 'going to',
  gunna: 'going to',
  gotta: 'got to',
  gimme: 'give me',
  meself: 'myself',
  mysel: 'myself',
  miself: 'myself',
  mums: 'mum',
  mam: 'mum',
  mom: 'mum',
  mummy: 'mum',
  daddy: 'dad',
  '2day': 'today',
  tmrw: 'tomorrow',
  tmr: 'tomorrow',
  appt: 'appointment',
  appts: 'appointments',
  appointmnt: 'appointment',
  apointment: 'appointment',
  appoinment: 'appointment',
};

const NOT = new Set(
  'do does did is was are were have has had could would should must need might'
    .split(' ')
    .map((word) => `${word}nt`),
);

/** After an apostrophe: `we'll` → `we will`. What else stands there belongs to the word: `mum's` → `mums`. */
const ENDINGS: Readonly<Record<string, string>> = { ll: 'will', re: 'are', ve: 'have', m: 'am', d: 'would' };

/** A folded word as typed → the words that it stands for: `don't` → `do not`, `mum's` → `mum`, `Im` → `i am`. */
export function expanded(word: string): readonly string[] {
  const plain = word.replaceAll("'", '');
  const [, stem = '', ending = ''] = /^([a-z]+)'([a-z]+)$/.exec(word) ?? [];
  const after = Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;
  if (after !== undefined) return [stem, after];
  if (NOT.has(plain)) return [plain.slice(0, -2), 'not'];
  return (Object.hasOwn(SHORT, plain) ? SHORT[plain] : undefined)?.split(' ') ?? [plain];
}
