/** Words for people who may be recognised in a picture. */
const PERSON = [
  'nurses?|midwi(?:fe|ves)|doctors?|GPs?|surgeons?|paramedics?|pharmacists?|dentists?|radiographers?',
  '(?:physio)?therapists?|health visitors?|receptionists?|carers?|volunteers?|staff|team|crew|colleagues?',
  'patients?|residents?|visitors?|neighbours?|m[ae]n|wom[ae]n|lady|ladies|gentlem[ae]n|pensioners?|couples?',
  'child(?:ren)?|bab(?:y|ies)|toddlers?|boys?|girls?|teenagers?|pupils?|students?|trainees?|apprentices?',
  'famil(?:y|ies)|parents?|mothers?|fathers?|mums?|dads?|grand(?:mother|father|parent)s?|sons?|daughters?',
  'people|person|somebody|someone|crowds?|mayor|councillors?|chief executive|chair(?:wo)?man',
  'portrait|selfie|headshot',
].join('|');

/** What is called after people, and shows none: "a staff car park", "the children's ward". */
const THING = [
  'clinics?|wards?|units?|cent(?:re|er)s?|rooms?|entrances?|exits?|surgery|surgeries|practices?|stations?|lounges?',
  'areas?|car|parking|leaflets?|posters?|signs?|forms?|records?|apps?|services?|socks?|clothes|clothing|seats?',
  'hubs?|bus|vans?|uniforms?|badges?|hospitals?|toilets?|lifts?|beds?|notices?|information|names?|tags?|portal',
  'safety|transport|sheds?|gardens?|play(?:ground|room)?|cots?|scales?|bottles?|milk|food|changing|library|survey',
  'numbers?|lists?|rota|canteen|kitchen|door|desk|homes?|houses?|accommodation|support|care|experience|voice',
].join('|');

const PEOPLE = new RegExp(`\\b(?:${PERSON})\\b(?!['’]|-|\\s+(?:${THING})\\b)`, 'gi');

/** A person by name: "Mrs Patel", "Dr Okafor". */
const NAMED = /\b(?:Mr|Mrs|Ms|Miss|Dr|Professor)\.? [A-Z][a-z]+/;

/** For whom, by whom, without whom: nobody need be in the picture. */
const NOT_THERE =
  /\b(?:for|no|without|by|(?<!next |close )to)\s+(?:(?:an?|the|our|older|younger?|local|all|new)\s+)?$/i;

/** A picture of something on which people are only drawn, counted or named. */
const DRAWN =
  /^\W*(?:(?:an?|the|our)\s+)?(?:(?!\w+ing\b|in\b|on\b|at\b|by\b|with\b)[\w-]+\s+){0,2}(?:map|chart|graph|plan|diagram|logo|table|timetable|infographic|screenshot|sign|list|drawing|cartoon|illustration|sketch|silhouette|statue|icon)s?\b/i;

/** The word by which alt text or a caption says that a picture shows people; nothing where it may show none. */
export function peopleIn(text: string): string | undefined {
  const named = NAMED.exec(text)?.[0];
  if (named !== undefined) return named;
  const first = [...text.matchAll(PEOPLE)].find(({ index }) => !NOT_THERE.test(text.slice(0, index)));
  if (!first) return undefined;
  const drawn = DRAWN.exec(text)?.[0].length ?? 0;
  return drawn > 0 && first.index >= drawn ? undefined : first[0];
}
