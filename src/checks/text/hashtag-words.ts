/** Words that hashtags of NHS bodies are made of. Those that are written together stand here as one. */
const COMMON = new Set(
  (
    'about ageing all and are at autism autumn aware awareness baby babies better big blood book booster breast brain busy ' +
    'call campaign cancer care career careers carer carers check checks childcare children choose clinic community covid day ' +
    'daycare days deaf dementia diabetes dental digital do doctor donate donation drive easter every everybody everyone eye family ' +
    'feedback first flu food for foundation free friday friends from get give gp gps great hand hands have health ' +
    'healthcare healthwatch healthy hear heart help home homecare homeless hospital hospitals hour hours hygiene in infection is it jab jabs ' +
    'job jobs join keep kidney kind kindness know life lifelong listen live lives local long lung maternity matter matters mens ' +
    'mental midwife midwives mind mindful monday month my national news newborn nhs now nurse nurses nursing of on one open ' +
    'organ our outpatients patient patients people pharmacy plan prevention pride programme protect research respect ' +
    'rethink safe safety safeguarding save saturday say school screening sepsis service sleep smart smear smoke smokefree ' +
    'social sports spring staff start stay step stop story stroke suicide summer sunday support talk talking team teamwork ' +
    'test tests thank the think this time to today together travel tuesday thursday up us vaccinate vaccinated vaccination ' +
    'vaccinations vaccine vaccines volunteer volunteers wait walk wash wednesday week weekend well wellbeing wellness what ' +
    'when winter wise with women womens work workforce world year yellow you your'
  ).split(' '),
);

/** Written in capitals throughout. */
const CAPITALS = new Set(['nhs', 'gp', 'covid', 'hiv', 'aids', 'bsl', 'rsv', 'adhd', 'uk']);

/** At most so many capitals in a row are read as an abbreviation, letter by letter. */
const ABBREVIATION = 5;

/**
 * A hashtag as a screen reader can read it, each word with a capital: `flujab` → `FluJab`. Nothing when it is so already,
 * or nobody can tell where its words begin.
 * @param phrases words that may stand together in it, in lower case, with spaces between them.
 */
export function readableTag(tag: string, phrases: string): string | undefined {
  const lower = tag.toLowerCase();
  if (lower === tag.toUpperCase()) return undefined;
  const words = COMMON.has(lower) ? [lower] : (wordsFrom(phrases, lower) ?? commonWords(lower));
  const shouts = tag === tag.toUpperCase() && tag.replaceAll(/\P{L}/gu, '').length > ABBREVIATION;
  if (words !== undefined && words.length > 1) {
    const starts = words.map((_, place) => words.slice(0, place).join('').length);
    const isRead = !shouts && starts.every((start) => !/\p{Ll}/u.test(tag[start] ?? ''));
    return isRead ? undefined : words.map(capital).join('');
  }
  if (shouts) return capital(lower);
  // "eConsult" and "mRNA" are names that begin so.
  return /^\p{Ll}(?!\p{Lu})/u.test(tag) ? `${tag.slice(0, 1).toUpperCase()}${tag.slice(1)}` : undefined;
}

/** The words of a phrase that are the tag when their spaces go. */
function wordsFrom(phrases: string, tag: string): readonly string[] | undefined {
  const letters = Array.from(tag).map((letter) => letter.replace(/[^\p{L}\p{N}]/u, ''));
  if (letters.length < 4) return undefined;
  const spaced = new RegExp(`(?<![\\p{L}\\p{N}])${letters.join(' ?')}(?![\\p{L}\\p{N}])`, 'u');
  return spaced.exec(phrases)?.[0].split(' ');
}

/** The fewest common words that make up the tag. */
function commonWords(tag: string): readonly string[] | undefined {
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= tag.length; end++) {
    const ways = best.slice(0, end).flatMap((before, start) => {
      const word = tag.slice(start, end);
      const known = COMMON.has(word) || /^\d+$/.test(word);
      return before && known ? [[...before, word]] : [];
    });
    best.push(ways.toSorted((a, b) => a.length - b.length)[0]);
  }
  return best[tag.length];
}

function capital(word: string): string {
  return CAPITALS.has(word) ? word.toUpperCase() : `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}
