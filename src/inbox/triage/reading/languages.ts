/** Words without which nobody writes English for long, and which are none in the languages below. */
const ENGLISH = new Set(
  `the and is it i you to of my for with was are have has not do does did can will would this that they we your at be
  what when where how who why there their she he her his get got please thanks thank help need want your our been but all
  on in if so as or an by from just very good great nurse nurses doctor doctors hospital surgery clinic appointment
  time today tomorrow open vaccine flu well done yes hello hi still about after more out up service staff team care
  amazing brilliant lovely terrible awful disgusting love best happy sorry news health waiting`.split(/\s+/),
);

/** Small words of languages that many residents speak, in the letters that English has; none is an English word. */
const OTHERS: Readonly<Record<string, ReadonlySet<string>>> = {
  Polish: set(
    'lekarza numer nie jest czy sie dla gdzie kiedy jak prosze dziekuje mam moge ze ale przy jestem mozna lekarz szpital bardzo dzien dobry pan pani',
  ),
  Romanian: set(
    'este nu unde cand pentru sunt va rog multumesc ma sa doctorul spital buna ziua vreau pot cum avem imi nevoie programare',
  ),
  Urdu: set('hai hain mein mujhe kya kahan nahi nahin aap ka ki ko kab hum bohat shukriya meri mera se'),
  Spanish: set(
    'donde cuando para por que una esta gracias necesito puedo tengo hola cita medico como el los las mi',
  ),
  Portuguese: set(
    'onde quando para obrigado obrigada preciso posso tenho ola consulta medico uma nao voce esta minha',
  ),
  French: set(
    'est pour je les des une vous merci bonjour avec quand mon ma rendez medecin pas que dans suis',
  ),
  Italian: set('dove quando sono grazie buongiorno ho bisogno per una il che mio mia dottore ospedale posso'),
  German: set(
    'ist nicht und der die das ich wo wann bitte danke mit einen haben fur arzt krankenhaus mein meine',
  ),
  Lithuanian: set('yra kur kada kaip aciu prasau man reikia ar gydytojas labas noriu galiu'),
  Turkish: set('nerede icin ne zaman nasil tesekkurler lutfen doktor hastane var mi bir ve benim'),
  Welsh: set('mae yn ble pryd sut diolch gyda ar gyfer meddyg ysbyty rwy yw dwi ydy oes os gwelwch fy'),
  Somali: set('waa maxaa halkee goorma mahadsanid waxaan rabaa dhakhtar caafimaad iyo ku'),
};

/** Letters that are not those of English, as staff would call them. */
const LETTERS: readonly (readonly [letters: RegExp, called: string])[] = [
  [/\p{Script=Arabic}/gu, 'Arabic letters, as Urdu, Arabic, Persian, Pashto and Kurdish are'],
  [/\p{Script=Cyrillic}/gu, 'Cyrillic letters, as Ukrainian, Russian and Bulgarian are'],
  [/\p{Script=Gurmukhi}/gu, 'Gurmukhi letters, as Panjabi is'],
  [/\p{Script=Bengali}/gu, 'Bengali letters'],
  [/\p{Script=Gujarati}/gu, 'Gujarati letters'],
  [/\p{Script=Devanagari}/gu, 'Devanagari letters, as Hindi and Nepali are'],
  [/\p{Script=Tamil}/gu, 'Tamil letters'],
  [/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/gu, 'Chinese or Japanese characters'],
  [/\p{Script=Hangul}/gu, 'Korean letters'],
  [/\p{Script=Greek}/gu, 'Greek letters'],
  [/\p{Script=Hebrew}/gu, 'Hebrew letters'],
];

/** How much of a message is looked at to know its language. */
const ENOUGH = 2000;

/**
 * What a message is written in, when that is not English: `Polish, perhaps`, or its letters. It is a guess from small words:
 * nothing when it may be English, or is too short to tell.
 * @param words as they are compared.
 */
export function otherLanguage(text: string, words: readonly string[]): string | undefined {
  const start = text.slice(0, ENOUGH);
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  const script = LETTERS.find(([pattern]) => (start.match(pattern)?.length ?? 0) * 2 > letters);
  if (letters > 1 && script) return script[1];
  const first = words.slice(0, ENOUGH / 10);
  const english = first.filter((word) => ENGLISH.has(word)).length;
  const counts = Object.entries(OTHERS).map(([name, known]) => ({
    name,
    count: first.filter((word) => known.has(word)).length,
  }));
  const best = counts.reduce((most, one) => (one.count > most.count ? one : most));
  return best.count >= 2 && best.count >= 2 * english ? `${best.name}, perhaps` : undefined;
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
