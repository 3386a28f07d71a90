/** Whether a language is written from right to left. */
export function direction(language: string): 'ltr' | 'rtl' {
  return /^(ar|arc|ckb|dv|fa|he|ks|ku-arab|nqo|pnb|ps|sd|syr|ug|ur|yi)\b/i.test(language) ? 'rtl' : 'ltr';
}
