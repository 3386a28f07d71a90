/** What stands in the fields of a new item until somebody writes it: no item may say it in public. */
export const FIELD_ASKS = {
  venue: 'Write here what the place is called',
  street: 'Write here the street',
  town: 'Write here the town',
  postcode: 'Write here the postcode',
  audience: 'Write here who it is for',
  answerByPhone: 'Write here the number to call, and when',
  answerOnPaper: 'Write here where to get a paper form, and where to send it',
  outcomeBy: 'Write here when the outcome will be published',
  service: 'Write here which service it is about',
  consent: 'WRITE-THE-NUMBER-HERE',
  asked: 'Write here what you asked, when, and how',
  said: 'Write here what people told you',
  did: 'Write here what was done',
} as const;

/** What stands in the text of a new item until somebody writes it. */
export const TEXT_ASKS = {
  news: 'Write what happened, who it is for, when and where, and what to do next.',
  change: 'Write here what changes, where, and for whom.',
  instead: 'Write here where people go in the meantime, and whom they can call.',
  happened: 'Write here what happened, and where.',
  act: 'Write here what people do now, and what they leave undone.',
  event: 'Write here what it is, and what happens there.',
  wayThere: 'Write here the buses, the parking, step-free access, and whether there is a hearing loop.',
  bring: 'Write here what people bring with them.',
  question: 'Write here what you want to know, what is decided already, and what is not.',
  help: 'Write here how to get the questions in large print, in Easy Read or in another language, and who helps to answer them.',
  next: 'Write here who decides, when, and on what.',
  story: "Write here the story, in the person's own words where you can.",
  support: 'Write here where others in the same place find help.',
  answer: 'Write here why you asked, and what you learnt.',
  further: 'Write here what is still to come, and how people can go on telling you.',
} as const;
