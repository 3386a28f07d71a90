/**
 * NHS numbers: ten digits, the last a check digit by modulus 11 with weights 10 to 2.
 * Source: NHS Data Dictionary, https://www.datadictionary.nhs.uk/attributes/nhs_number.html
 */
export function hasCheckDigit(digits: string): boolean {
  const sum = Array.from(digits)
    .slice(0, 9)
    .reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
}

/** Numbers beginning 999 are kept for tests, and belong to nobody. */
export function isTestNumber(digits: string): boolean {
  return digits.startsWith('999');
}

/**
 * Whether ten digits lie where numbers are issued: England and Wales (4, 6 and 7), Northern Ireland (from
 * 320 000 0010 to 399 999 9999), Scotland (beginning with a date of birth, day, month, year).
 */
export function isIssued(digits: string): boolean {
  const first = Number(digits.slice(0, 9));
  const [day, month] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4))];
  const scotland = day >= 1 && day <= 31 && month >= 1 && month <= 12;
  return (
    (first >= 400_000_000 && first <= 499_999_999) ||
    (first >= 600_000_000 && first <= 799_999_999) ||
    (first >= 320_000_001 && first <= 399_999_999) ||
    scotland
  );
}
