/** Words, in lower case, that make a name, a number or an address that of a place or a team, not of a person. */
const VENUE = new Set(
  `academy advocacy apartments arena association board building café cafe campus care cathedral catering centre center chapel
  charity chemist chemists church clinic clinics club college committee commissioning community company co-op council
  dental dentist dentists department dept desk diagnostic dispensary exchange federation forum foundation gallery garden
  gardens gateway group gurdwara gym hall healthcare health healthwatch helpline hospice hospital hospitals hotel hotline
  house hub hubs infirmary inn institute laboratory library limited line ltd lodge maternity market medical mosque museum
  network nhs nursery nursing office oncology optician opticians outpatients pals partners partnership pavilion pharmacy
  playgroup polyclinic practice practices precinct prison programme project reception restaurant retail sanctuary scheme
  school secretariat service services shop shopping society stadium station store stores studio suite supermarket support
  surgeries surgery switchboard synagogue team teams temple theatre trust trustees unit units university vets village ward
  wards workshop`.split(/\s+/),
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
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december street road lane avenue close drive court crescent way place terrace grove mews row walk
  square parade bank mill memorial award day week month year world national royal international general county city town
  north south east west upper lower eve mayor general-hospital please phone call email tel telephone contact mobile
  fax text website visit and or the for from at in on of to with by is`.split(/\s+/),
);

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
