/** The topics of a made hub: id, name, and the services that its items are about. */
export const TOPICS = [
  [
    'vaccinations',
    'Vaccinations',
    ['flu vaccines', 'shingles vaccines', 'travel vaccines', 'school vaccines'],
  ],
  [
    'urgent-care',
    'Urgent care',
    ['the urgent treatment centre', 'the minor injuries unit', 'emergency dentists'],
  ],
  ['gps', 'GP surgeries', ['GP appointments', 'repeat prescriptions', 'health checks', 'blood tests']],
  ['pharmacies', 'Pharmacies', ['the late pharmacy', 'blood pressure checks', 'medicine reviews']],
  ['mental-health', 'Mental health', ['talking therapies', 'the crisis café', 'the sleep course']],
  [
    'hospitals',
    'Hospitals',
    ['the eye clinic', 'the fracture clinic', 'visiting hours', 'outpatient letters'],
  ],
  ['maternity', 'Pregnancy and birth', ['the midwife drop-in', 'antenatal classes', 'the birth centre']],
  ['children', 'Children and young people', ['the school nurse team', 'hearing tests', 'the baby clinic']],
  ['dentists', 'Dentists', ['check-ups for children', 'new dental places', 'the mobile dentist']],
  [
    'staying-well',
    'Staying well',
    ['the walking group', 'stop smoking support', 'strength and balance classes'],
  ],
  ['older-people', 'Care for older people', ['the falls team', 'the memory clinic', 'community beds']],
  ['your-views', 'Your views', ['the patient panel', 'the young people’s forum', 'the carers’ survey']],
] as const;

/** The places of a made hub, as residents say them. */
export const PLACES = [
  'Alderwick',
  'Barnmoor',
  'Castle Heath',
  'Dunsby',
  'Eastmere',
  'Fallowfield Green',
  'Garsley',
  'Hartsea',
  'Inglethorpe',
  'Kestrel Bay',
  'Langmoor',
  'Marshgate',
  'Netherby Cross',
  'Oakhanger Vale',
  'Penwick',
  'Quarry Hill',
  'Ravensby',
  'Saltmarsh',
  'Tidewell',
  'Underdale',
] as const;

/** What the braces of a sentence may stand for; `{place}` and `{service}` are those of the item. */
export const SLOTS: Readonly<Record<string, readonly string[]>> = {
  who: ['nurses', 'midwives', 'doctors', 'pharmacists', 'physiotherapists', 'volunteers', 'receptionists'],
  people: ['older people', 'parents', 'carers', 'young people', 'new patients', 'people who work shifts'],
  site: ['the health centre', 'the library', 'the market hall', 'the sports centre', 'the cottage hospital'],
  thing: [
    'a letter',
    'a text message',
    'a leaflet',
    'a short form',
    'a list of your medicines',
    'your glasses',
  ],
  day: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  time: ['8am', '9:30am', '10am', 'midday', '2pm', '4:30pm', '6pm', '7:30pm'],
  phone: ['01632 960 110', '01632 960 121', '01632 960 132', '01632 960 143', '01632 960 154'],
  bus: ['the number 4 bus', 'the number 19 bus', 'the park and ride', 'the community minibus', 'the train'],
  room: ['the main reception', 'the east entrance', 'the first floor', 'the garden room', 'the side door'],
  few: ['2', '3', '4', '5', '6', '7', '8', '9'],
  some: ['12', '15', '18', '24', '30', '36', '42', '60', '75', '90'],
  many: ['140', '260', '380', '420', '550', '670', '810', '960'],
};

/** Plain sentences of a body. */
export const SENTENCES = [
  'You can use {service} in {place} from {time} on {day}.',
  'Until now, {people} from {place} had to travel for more than an hour.',
  'There is room for {some} people a day, and {who} will be there to help.',
  'Go to {site} and ask for {room}.',
  'Bring {thing} if you can, but come without if you cannot.',
  'You do not need to book, and you do not have to pay.',
  'If you would rather talk to somebody first, call {phone} between {time} and 8pm.',
  'About {many} people used it last year, and most of them told us that it had helped.',
  'We asked {people} what they need, and this is what they told us.',
  'The work was paid for by the local hospital charity.',
  'The building is warm, has level access and is {few} minutes on foot from {bus}.',
  'There are {few} Blue Badge spaces beside {room}.',
  'Ask for an interpreter when you call {phone}: it is free.',
  'If you cannot come on {day}, we will find another day with you.',
  '{who!} from {place} and {near} work together in one team.',
  'Nothing changes for people who already have an appointment.',
  'You will get {thing} within {few} weeks.',
  'Your GP surgery can see the result, so you do not need to tell them.',
  'In an emergency, call 999; for anything else that cannot wait, use NHS 111 online or call 111.',
  'The team has {few} more {who} than a year ago.',
  'We know that parking near {site} is hard, so we spoke to the council about it.',
  '{people!} can bring a friend or a member of the family.',
  'Somebody will call you back on the same day, as a rule within {few} hours.',
  'It took longer than we had planned, and we are sorry for that.',
  'The first {some} people came on {day}, among them many from {near}.',
  'Quiet times are before {time} and on {day} afternoons.',
  'If you feel worse while you wait, call your surgery or 111.',
  'We will look at how it works after {few} months and write about it here.',
  'Every ward and clinic has a poster with the new times.',
  'The trial ran for {some} weeks in {near} before it came to {place}.',
  'You can also send a question to hello@made.example, and {who} will answer it.',
  'Children under 12 need an adult with them.',
  'The café at {site} is open until {time}.',
  'There is a quiet room for people who find noise hard.',
  'Take {bus} from {near}: it stops outside.',
  '{many} letters went out last week, and the rest follow on {day}.',
  'People told us that they wanted fewer forms. There is now one in place of {few}.',
  'Our board talked about {service} at its last meeting and asked for a report.',
  'A second room in {near} will follow once the heating there is mended.',
  'Nobody is turned away because they have no address or no papers.',
] as const;

/** Short lines for lists. */
export const LINES = [
  '{day}, {time} to 8pm, at {site}',
  'an appointment by phone or in person',
  'help with {thing}',
  '{service} for {people}',
  'a call from one of the {who}',
  'parking for {some} cars',
  'a visit at home if you cannot travel',
  'a place on the waiting list in {near}',
  'advice in {few} languages',
  'a lift from {room}',
] as const;

/** What somebody in charge is quoted as saying. */
export const QUOTES = [
  'People in {place} asked us for this for years. I am glad that we can say yes at last.',
  'We listened to {people} first and to each other afterwards, and it shows.',
  'On the first {day} we had {some} people in before lunch, and all of them were seen.',
  'It is a small change for us, and a large one for somebody who has to take {bus} twice.',
  'Our {who} wanted to be closer to the people they look after. Now they are.',
] as const;

/** Headings of sections; none stands twice in a body. */
export const HEADINGS = [
  'How to get an appointment',
  'Where to go',
  'Who it is for',
  'What to bring',
  'When it is open',
  'What changes',
  'What stays the same',
  'Why we do this',
  'Getting there',
  'If you cannot come',
  'What people told us',
  'What happens next',
  'Help in other languages',
  'If you need help now',
] as const;
