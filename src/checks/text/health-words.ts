/** Words of news about health that are right, and that the dictionary of British English lacks. */
export const HEALTH_WORDS: ReadonlySet<string> = new Set(
  `
  wellbeing telehealth telecare textphone textphones freephone minicom econsult homecare prehab prehabilitation
  mpox ketoacidosis prediabetes neurodiverse nebuliser nebulisers hysteroscopy microsuction preop postop prehospital
  orthoptist orthoptists prosthetist prosthetists perfusionist perfusionists paramedicine preceptorship
  vaccinators deprescribing keyworker keyworkers befriender befrienders resus defib defibs daycase preeclampsia
  lipreading lipspeaker lipspeakers deafblind braille zika ebola lyme

  salbutamol bisoprolol beclometasone azathioprine edoxaban apixaban bendroflumethiazide candesartan gliclazide
  dapagliflozin empagliflozin dulaglutide semaglutide tirzepatide flucloxacillin clarithromycin aciclovir fexofenadine
  chlorphenamine loperamide lactulose macrogol zopiclone buprenorphine varenicline cytisinicline ulipristal valproate
  epipen epipens

  ebike ebikes onsite offsite storytime rhymetime pickleball padel boccia trampolining babygro coworking
  satnav satnavs wifi vlog vlogs signup factsheet factsheets helpdesk ebook ebooks
  parkrun parkruns pilates zumba campervan creche wellies prebook prebooked
  mcg mmol hrs tel etc eg ie
  `
    .trim()
    .split(/\s+/),
);

/** What may stand before a hyphen and is no word by itself: "eco-friendly". */
export const PREFIXES: ReadonlySet<string> = new Set(['un', 'tri', 'mis', 'neuro', 'eco', 'tele']);
