/** Whom somebody writes about, for phrases: "my dad", "she". */
export const PERSON =
  'i|he|she|they|mum|mother|dad|father|husband|wife|partner|son|daughter|baby|child|kid|brother|sister|nan|nana|gran|granny|grandma|grandad|grandfather|grandmother|friend|mate|neighbour|neighbor|boyfriend|girlfriend|uncle|aunt|auntie|cousin|stepdad|stepson|lad|boy|girl|man|woman|lady|someone|somebody';

/** Those who live with somebody, and may do them harm. */
export const AT_HOME =
  'husband|wife|partner|boyfriend|girlfriend|ex|dad|father|mum|mother|stepdad|stepfather|stepmum|son|brother|uncle|carer|carers|he|she';

/** Those who are harmed. */
export const HARMED =
  'me|us|him|her|them|kids|children|child|baby|mum|dad|son|daughter|nan|gran|sister|brother';
