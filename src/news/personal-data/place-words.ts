/** Words, in lower case, that make a name, a number or an address that of a place or a team, not of a person. */
const VENUE = new Set(
  `abbey academy advocacy airport ambulance apartments appeal arcade arena association bakery bank barracks baths board
  bowls brewery bridge building butchers cafe café campaign campus care castle catering cathedral center centre chapel
  charity chemist chemists church cinema clinic clinics club co-op college commissioning committee community company
  council cricket dental dentist dentists department dept desk diagnostic dispensary dock docks exchange farm
  federation football forum foundation fund gallery garden gardens gateway group gurdwara gym hall health healthcare
  healthwatch helpline hospice hospital hospitals hotel hotline house hub hubs infirmary inn institute laboratory
  leisure library lido limited line llp lodge ltd mall manor marina market maternity medical minster mosque museum
  network nhs nursery nursing office oncology optician opticians outpatients pals partners partnership pavilion
  pharmacy pier playgroup plaza plc polyclinic practice practices precinct priory prison programme project rail
  railway reception restaurant retail rugby salon sanctuary scheme school secretariat service services shop shopping
  society solicitors sports stadium station store stores studio suite supermarket support surgeries surgery
  switchboard synagogue team teams temple theatre tower towers trust trustees u3a unit units university vets village
  ward wards workshop ymca ywca`.split(/\s+/),
);

/** Words for what somebody does: "clinic manager" is a person, not a clinic. */
const ROLE = new Set(
  `administrator adviser advisor assistant champion chair chairman chairwoman chief clerk consultant coordinator
  co-ordinator counsellor dentist deputy director doctor editor executive governor head lead leader manager matron member
  midwife nurse officer organiser owner partner pharmacist physiotherapist practitioner receptionist representative
  secretary sister specialist spokesman spokesperson spokeswoman supervisor surgeon therapist treasurer trustee
  volunteer worker`.split(/\s+/),
);

/** What streets are called by, in capitals as in an address; alternatives of a pattern. */
export const STREETS =
  'Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Av|Close|Cl|Drive|Dr|Court|Ct|Crescent|Cres|Way|Place|Pl|Terrace|Gardens|Gdns|Grove|Gr|Hill|Mews|Row|Walk|View|Park|Green|Rise|Square|Sq|Parade|Gate|Croft|Fold|Bank|Brow|Meadows?|Mount|Vale|Wharf|Quay|Yard|End|Drove|Lea|Garth|Wynd|Brae|Side|Common|Chase|Dene|Holme|Nook|Path|Passage|Ridge|Heights?';
const STREET_NAME = new RegExp(`^[ \\u00A0](?:${STREETS})(?![\\p{L}\\d])`, 'u');

/** Whether what follows a name makes it that of a street. */
export function isStreet(after: string): boolean {
  return STREET_NAME.test(after);
}

/** Other words, in capitals in a text, that are nobody's surname. */
const NO_SURNAME = new Set(
  `act advice afternoon and annual appointment appointments april at august avenue award awards ball bank bill booking
  bookings bulletin by call carnival city class classes close closed coffee concert conference contact county court
  cover crescent cup day december details dinner drive drop-in east email emergencies emergency enquiries enquiry eve
  evening exhibition fair fax fayre february festival fete first for free friday from general great grove hours in
  info information international is january july june lane lecture led lieutenant lower lunch marathon march may mayor
  mayoress meeting memorial mews mill mobile monday month monthly morning national new news north november nursing
  october of old on open opening or parade party phone place plan plans please policy prescription prescriptions
  questions quiz race raffle repeat report results review road row royal run saturday september session sessions show
  south square strategy street sunday survey tea tel telephone terrace text the thursday to tour town trophy tuesday
  update upper visit walk way website wednesday week weekly west with world year`.split(/\s+/),
);

/** Charities and shops that are called like persons. */
const CALLED_LIKE_PERSONS =
  /^(?:sue ryder|marie curie|marie stopes|john lewis|thomas cook|harvey nichols|william hill|ted baker|max spielmann|laura ashley|austin reed|jack wills|katie piper|dr martens|dr pepper|miss selfridge|mr kipling|mr muscle|father christmas)/;

/** Whether words that look like somebody's name are that of a well-known charity or shop. */
export function isCalledLikePerson(name: string): boolean {
  return CALLED_LIKE_PERSONS.test(name.toLowerCase());
}

/** A line right before a number is how somebody is called, not a place: "direct line", "office:". */
const LABEL = /\b(?:direct\s+line|(?:office|home|work|line)(?=\s*(?::|number\b|phone\b|tel\b|$)))/gi;

/** Whether a word of a name in capitals makes it that of a place or a team. */
export function isVenueWord(word: string): boolean {
  return VENUE.has(plain(word));
}

/** Whether a word can be somebody's surname. */
export function canBeSurname(word: string): boolean {
  const own = plain(word);
  return !VENUE.has(own) && !ROLE.has(own) && !NO_SURNAME.has(own);
}

/** Whether words name a place or a team. */
export function namesVenue(text: string): boolean {
  const words = text.replace(LABEL, ' ').match(/[\p{L}][\p{L}'’-]*/gu) ?? [];
  return words.some((word, index) => isVenueWord(word) && !ROLE.has(plain(words[index + 1] ?? '')));
}

function plain(word: string): string {
  return word.toLowerCase().replace(/['’]s?$/, '');
}

/** Whether what follows these words is said to be a venue, as in "venue: { name: Victoria Rooms". */
export function isVenue(before: string): boolean {
  return /\b(?:venue|where)\b[^.]{0,20}$/i.test(before.slice(-40));
}
