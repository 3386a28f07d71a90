import { emailsIn } from './emails-in-text.ts';
import { asListed, FORENAMES, WORD_FORENAMES } from './forenames.ts';
import { canBeSurname, isVenueWord } from './place-words.ts';
import type { Finder } from './span.ts';

/** Where people have addresses of their own. */
const CONSUMER =
  /^(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|rocketmail|icloud|me|mac|aol|btinternet|btopenworld|bt|talktalk|talk21|sky|virginmedia|virgin|ntlworld|blueyonder|plusnet|tiscali|orange|freeserve|wanadoo|protonmail|proton|pm|gmx|mail|tutanota|fastmail|hey|zoho|yandex|o2|ee|vodafone|zen|tesco)\.(?:com|co\.uk|net|uk|me|org|de|fr|pl|ie|ro|pt|es|it|in|ru)$/;

/** Parts of an address that say that a group has it: a walking group has its address at gmail too. */
const GROUP =
  /team|info|admin|enquir|hello|contact|office|reception|support|group|club|society|friends|carers|volunteer|network|service|clinic|surgery|practice|pharmacy|hospital|hospice|centre|charity|church|mosque|temple|village|hall|choir|walk|forum|ppg|nhs|health|news|events|booking|trust|cafe|community|library|school|playgroup|league|council|help|project|hub/;

/** Addresses of persons: with those who sell them to everybody, or with a forename and a surname anywhere. */
export const personalEmailsIn: Finder = (text, known) =>
  emailsIn(text)
    .filter(({ email }) => !known.emails.has(email) && isPersonal(email))
    .map(({ start, end }) => ({ start, end }));

function isPersonal(email: string): boolean {
  const at = email.lastIndexOf('@');
  const [own, domain] = [email.slice(0, at), email.slice(at + 1)];
  const [first = '', ...rest] = asListed(own)
    .split(/[._-]/)
    .map((part) => part.replace(/\d+$/, ''));
  const surname = rest.findLast((part) => part.length > 1) ?? '';
  const isName = FORENAMES.has(first) || WORD_FORENAMES.has(first);
  if (isName && surname !== '' && rest.every((part) => canBeSurname(part) && !GROUP.test(part))) return true;
  return CONSUMER.test(domain) && !GROUP.test(own) && !isVenueWord(own);
}
