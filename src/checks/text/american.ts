/** American stems and British ones: the endings stay as they are, "colored" → "coloured". */
const STEMS: readonly (readonly [american: RegExp, british: string])[] = [
  [
    /^(behavi|col|endeav|fav|flav|harb|hon|hum|lab|neighb|od|ol|rum|sav|tum|vap|vig)or(?!i[sz]|ous|ate|if)/,
    '$1our',
  ],
  [/^(cent|lit|lust|fib|theat|calib|spect|somb|meag)er(s?)$/, '$1re$2'],
  [/^(kilo|centi|milli|micro)meter(s?)$/, '$1metre$2'],
  [/^centered$/, 'centred'],
  [
    /^(travel|cancel|counsel|label|model|fuel|signal|dial|level|channel|total|tunnel)(ed|ing|or|ors|er|ers)$/,
    '$1l$2',
  ],
  [/^(enrol|fulfil)l(s?|ments?)$/, '$1$2'],
  [/^installment(s?)$/, 'instalment$1'],
  [/^skillful/, 'skilful'],
  [/^willful/, 'wilful'],
  [/^anesthe/, 'anaesthe'],
  [/^(an|leuk|glyc|isch|septic|hypoglyc|hyperglyc|ur)emi/, '$1aemi'],
  [/^pediatri/, 'paediatri'],
  [/^hem(atolog|orrhag|orrhoid|oglobin|ophil|odialys)/, 'haem$1'],
  [/^(gon|diarr)hea/, '$1hoea'],
  [/^gonorrhea/, 'gonorrhoea'],
  [/^estrogen/, 'oestrogen'],
  [/^gynecolog/, 'gynaecolog'],
  [/^orthopedic/, 'orthopaedic'],
  [/^edema/, 'oedema'],
  [/^esophag/, 'oesophag'],
  [/^celiac/, 'coeliac'],
  [/^cesarean/, 'caesarean'],
  [/^lymphedema/, 'lymphoedema'],
  [/^maneuver/, 'manoeuvre'],
  [/^(def|off|pret)ense(s?)$/, '$1ence$2'],
  [/^practic(ed|ing)$/, 'practis$1'],
  [/^(anal|paral|catal|dial)yz/, '$1ys'],
  [/^gray/, 'grey'],
  [/^aging$/, 'ageing'],
  [/^catalog(s?)$/, 'catalogue$1'],
  [/^jewelry$/, 'jewellery'],
  [/^skeptic/, 'sceptic'],
  [/^aluminum$/, 'aluminium'],
  [/^tranquilizer/, 'tranquilliser'],
  [/^mold(y?)$/, 'mould$1'],
  [/^diaper$/, 'nappy'],
  [/^diapers$/, 'nappies'],
  [/^pajamas$/, 'pyjamas'],
  [/^gotten$/, 'got'],
  [/^mom(s?)$/, 'mum$1'],
  [/^math$/, 'maths'],
];

/** Words that end like "organize", and have no "s" in British English; and one for which "jargon" has a plain word. */
const WITH_Z = /^utiliz|(?:^|-)(?:re|down|up|out|over|under|cap|as)?siz|(?:^|-)(?:pri|sei|mai|bai|appri)z/;

/**
 * The British spelling of an American one, in lower case; nothing for a word that is right, or not American. The NHS writes
 * "-ise" (service-manual.nhs.uk/content/a-to-z-of-nhs-health-writing: "tranquillise … with 's', not 'z'").
 */
export function britishFor(word: string): string | undefined {
  for (const [american, british] of STEMS) if (american.test(word)) return word.replace(american, british);
  if (!/iz(?:e[drs]?|ers|ing|ations?|ational|able)$/.test(word) || WITH_Z.test(word)) return undefined;
  return word.replace(/iz(?=[a-z]+$)/, 'is');
}
