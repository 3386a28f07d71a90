import { findPhrases, phrases } from './reading/phrases.ts';
import type { Reading, Word } from './reading/reading.ts';
import { found, told, whys } from './reading/whys.ts';
import type { Finding, Rule } from './rule.ts';
import type { Said } from './said.ts';

const THING =
  'clinic|clinics|surgery|hospital|vaccine|vaccines|jab|jabs|booster|flu|covid|session|drop|walk|meeting|event|appointment|appointments|booking|pharmacy|pharmacies|a|class|group|hub|service|it|this|these|they|parking|consultation|survey|link|form|bus|ward|visiting';

const QUESTION = phrases(`
  what|which|wot time|times|day|days|date|dates|age|ages|hours|address|number|entrance|floor|bus|documents|id
  what (are|is) (the|your) (new|opening|visiting|christmas|current) times|hours|address|postcode|number|dates|cost|deadline
  when is|are|does|do|will|can|was (the|my|we|i|you) (next|new) ..
  where is|are|do|can|will|exactly|abouts|about (the|we|i|you|it|this)
  where (abouts) do|can i|we|you|u
  who can|do|is|should (i|we) .. contact|ask|call|email|ring|get|have|eligible|entitled|this
  how do|can|would|much|long|many|old (does|do|i|we|you|is|are|it)
  is|are|will .. open|closed|free|available|wheelchair|accessible|on|running|cancelled|still|parking|toilets
  is|are there (a|any|enough|still) .. ${THING}|parking|cost|charge|toilet|toilets|space|spaces|places|age|slots|lift|ramp
  do|does|will (i|we|you|they|it|my|people|anyone) (son|daughter|mum|dad) (still) need|have (to) (a|an|book|bring|make|pay|register|be|ring|call|phone|show|id|appointment)
  do|does you|they|it|this (still) (do|take|accept|offer|have|run|include|cover|apply|cost|mean)
  can i|we|you|u|anyone|my|people|kids|children|over|he|she (just|still|also|please|mum|dad|son|daughter) (walk|book|come|bring|turn|get|park|drop|attend|register|go|have|join|apply|tell|send|share|pay|use|still|someone|confirm|advise|let|give|be|take)
  can|could|please (can) you|someone|somebody|anyone|u (please) tell|confirm|let|advise|send|share|clarify|say
  what|wot|which time|times|day|days does|do|is|are|will it|you|they|this|the|we|i
  could you|someone|anyone|u (please) (tell|confirm|let|send|share|advise|say|give|clarify)
  please|pls (can) (someone|you) (tell|confirm|advise|let) (me|us) .. what|when|where|how|if|know
  does|do anyone|anybody|u|you|someone know (if|when|where|what|how|whether)
  anyone know
  whereabouts
  what if i|we|you|my|he|she|they
  wondering if|when|where|what|how|whether
  any (more) spaces|slots|appointments|places|tickets|dates|parking|jabs left|available|for|on|at|near|free
  any (more) spaces|slots|appointments|places|tickets|dates left|available
  any idea|update|news (when|where|if|on)
  am|are i|we|over|under|people|carers|students (still) (eligible|allowed|entitled|able|too) eligible|allowed|entitled|able
  how to (book|register|get|apply|join|find)
  opening|visiting hours|times (are|please|for)
  book|booking|booked (online|link) (a|an|for) slot|place|appointment|link|please
  want|wanted|wondering|like to (know|book|ask) (when|where|how|if|what|a|an)
  is it|this|that|the .. free|walk|open|today|tomorrow|on|just|only|for|still
`);

const NOT_QUESTION = phrases(`
  how can (you|this|that|they|it) (be|justify|live|sleep)
  how do you sleep|live|justify|explain
  how is this acceptable|allowed|ok|right
  how dare
  when will you|they (ever|learn|stop|listen|realise|start|actually)
  where is the|your shame|money|humanity
  who do you|they think
  what time do you call
  how many times|more people
  how long (must|do|does|will) (i|we|it) (have|take) (to) (wait|suffer)
  is it any wonder
  do you even|really|actually|think|not|ever (care|listen)
  have you ever
  what is wrong with|the
  will you (lot|people) ever
  can not|you believe
  is anyone surprised
`);

/** With what a question begins: the first word, and the second, where no question mark says that it is one. */
const BEGINS = new Set(
  'what wot when where which who how is are do does did can could will would should has have am any anyone'.split(
    ' ',
  ),
);
const GOES_ON: Readonly<Record<string, ReadonlySet<string>>> = {
  verb: new Set('i we you u my our it there they he she anyone someone'.split(' ')),
  which: new Set(
    'do does is are can will should time day days date far long many much old else entrance bus number'.split(
      ' ',
    ),
  ),
};
const VERBS = new Set('is are do does did can could will would should has am'.split(' '));

/** What people say before they ask. */
const GREETING = new Set(
  'hi hello hiya hey morning afternoon evening good please pls so and but ok okay oh also just sorry quick question all everyone dear for about'.split(
    ' ',
  ),
);

/** Somebody wants to know something that the item, or somebody here, can tell: when, where, who for, how to book. */
export const question: Rule = { id: 'question', name: 'Question', finds };

function finds(reading: Reading, { item }: Said): Finding | undefined {
  const said = found(reading, { says: QUESTION, unless: NOT_QUESTION });
  const plain = said.filter(({ from, to, sentence }) => reading.asked.has(sentence) || to - from >= 3);
  const rhetoric = new Set(findPhrases(reading, NOT_QUESTION).map(({ sentence }) => sentence));
  const begun = beginnings(reading, item !== undefined).filter(({ sentence }) => !rhetoric.has(sentence));
  const places = [...plain, ...begun, ...alone(reading)];
  if (places.length === 0) return undefined;
  return {
    why: told(whys('words of a question', places)),
    advice: [
      item
        ? `Look whether "${item.title}" says it. If so, answer with the words and its address; if not, find out, and add it there.`
        : 'Answer with the address of the item that says it. If none does, find out, and say by when you will answer.',
      'If more than one person asks the same, the item does not say it well enough: change the item.',
    ],
    say: 'opening-times',
  };
}

/** Where sentences begin as a question does; of a message about an item, where any begins that ends with a question mark. */
function beginnings({ words, asked }: Reading, isAboutItem: boolean): readonly Word[] {
  const first = new Map<number, number>();
  words.forEach(({ word, sentence }, index) => {
    if (!first.has(sentence) && !GREETING.has(word)) first.set(sentence, index);
  });
  return [...first].flatMap(([sentence, index]) => {
    const [word, next] = [words[index], words[index + 1]];
    if (!word || next?.sentence !== sentence) return [];
    const isAsked = asked.has(sentence) && (isAboutItem || BEGINS.has(word.word));
    const goesOn = GOES_ON[VERBS.has(word.word) ? 'verb' : 'which']?.has(next.word) ?? false;
    return isAsked || (BEGINS.has(word.word) && goesOn) ? [word] : [];
  });
}

/** What people ask for in a word: "Parking?" */
const ALONE = new Set(
  'parking cost price where when time times age ages address link walkin booking wheelchair access toilets date location postcode'.split(
    ' ',
  ),
);

function alone({ words, asked }: Reading): readonly Word[] {
  return words.length <= 3 && asked.has(0) ? words.filter(({ word }) => ALONE.has(word)) : [];
}
