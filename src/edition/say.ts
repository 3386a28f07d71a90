/** An address as authors write it, with or without its scheme: `https://www.nhs.uk/flu`, `blood.co.uk`. */
const ADDRESS = /(?:https?:\/\/)?(?:[a-z0-9-]+\.)+(?:uk|com|org|net|example|nhs|gov)\b(?:\/[\w/.-]*\w)?\/?/gi;

/** Phone numbers, and the three-figure ones: `01632 960 001`, `999`, `111`. Not counts, nor times. */
const PHONE = /(?<![\d£.:/])(?:0\d{2,4}(?: \d{2,4}){1,3}|0\d{9,10}|(?:999|111|119|112|101)(?![\d:%]|\.\d))/g;

/** A text as it is read out: numbers to call digit by digit, addresses and signs in words. */
export function say(text: string): string {
  return text
    .replaceAll(ADDRESS, (address) => sayUrl(address))
    .replaceAll(PHONE, sayNumber)
    .replaceAll('&', ' and ')
    .replaceAll(/\p{Extended_Pictographic}\uFE0F?/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** `01632 960 001` → `0 1 6 3 2, 9 6 0, 0 0 1`: a voice would read thousands. */
export function sayNumber(phone: string): string {
  return phone
    .split(' ')
    .map((group) => (/^\d+$/.test(group) ? [...group].join(' ') : group))
    .join(', ');
}

/** Words with a mark at their end. */
export function sentence(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`;
}

function sayUrl(address: string): string {
  return address
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/\/$/, '')
    .replaceAll('.', ' dot ')
    .replaceAll('/', ' slash ')
    .replaceAll('-', ' hyphen ');
}
