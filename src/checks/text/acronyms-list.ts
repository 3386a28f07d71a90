/**
 * Acronyms that need no explaining: those that the NHS digital service manual says so of (NHS, GP, UK, A&E, CT, MRI, DNA, ID,
 * OK, STI, HPV), those that are better known than what they stand for,
 * and those that "jargon" has plain words for.
 */
export const KNOWN_ACRONYMS: ReadonlySet<string> = new Set(
  `
  NHS NHSE GP UK A&E CT MRI DNA ID OK STI PDF EU US USA UN UNICEF BBC ITV TV CD DVD PC IT AI HIV AIDS COVID SARS
  FAST CALM RICE MRSA LSD MDMA PCR AB ABO RSVP RIP TBC TBA ASAP PS NB HGV LED SIM EV HR PR MOD HMP HMS UCL NASA ACAS
  HPV MMR BCG CPR IVF UV BSE PPE CCTV SMS QR USB GPS FAQ FAQS Q&A B&B R&D SOS DIY VIP BST GMT CV MOT PIN VAT
  MP MPS PM PHD BA MBE OBE CBE BEM DBE KC JP RN RGN RMN MRCGP FRCGP FRCP MRCP FRCS FRCN MSC BSC MBA GCSE GCSES NVQ BTEC PE RE RAF DVLA LGBT LGBTQ URL HTML CSS WC
  RNIB RNID RNLI NSPCC RSPCA YMCA YWCA BT EE O2 M&S ASDA IKEA HSBC DHL AA RAC PO BX GOV DJ EDF CEO CEOS DOB MRN IAPT OOH MSK
  `
    .trim()
    .split(/\s+/),
);

/** What acronyms of news about health stand for, as the NHS and GOV.UK write it. */
export const ACRONYM_MEANINGS: Readonly<Record<string, string>> = {
  ADHD: 'attention deficit hyperactivity disorder',
  AGM: 'annual general meeting',
  BMI: 'body mass index',
  BSL: 'British Sign Language',
  CAMHS: 'child and adolescent mental health services',
  CBT: 'cognitive behavioural therapy',
  CCG: 'clinical commissioning group',
  CDC: 'community diagnostic centre',
  CFS: 'chronic fatigue syndrome',
  CHC: 'continuing healthcare',
  COPD: 'chronic obstructive pulmonary disease',
  CQC: 'Care Quality Commission',
  CVD: 'cardiovascular disease',
  DBS: 'Disclosure and Barring Service',
  DHSC: 'Department of Health and Social Care',
  DVT: 'deep vein thrombosis',
  ECG: 'electrocardiogram',
  EDI: 'equality, diversity and inclusion',
  EHCP: 'education, health and care plan',
  ENT: 'ear, nose and throat',
  EPR: 'electronic patient record',
  FFT: 'Friends and Family Test',
  FOI: 'freedom of information',
  HCA: 'healthcare assistant',
  HRT: 'hormone replacement therapy',
  IBS: 'irritable bowel syndrome',
  ICB: 'integrated care board',
  ICO: "Information Commissioner's Office",
  ICP: 'integrated care partnership',
  ICS: 'integrated care system',
  ICU: 'intensive care unit',
  JCVI: 'Joint Committee on Vaccination and Immunisation',
  LMC: 'local medical committee',
  MDT: 'multidisciplinary team',
  MHRA: 'Medicines and Healthcare products Regulatory Agency',
  MIU: 'minor injuries unit',
  MS: 'multiple sclerosis',
  NI: 'National Insurance',
  NHSBT: 'NHS Blood and Transplant',
  NICE: 'National Institute for Health and Care Excellence',
  NICU: 'neonatal intensive care unit',
  NIHR: 'National Institute for Health and Care Research',
  OCD: 'obsessive compulsive disorder',
  ONS: 'Office for National Statistics',
  OT: 'occupational therapist',
  PALS: 'Patient Advice and Liaison Service',
  PCN: 'primary care network',
  PHSO: 'Parliamentary and Health Service Ombudsman',
  PICU: 'paediatric intensive care unit',
  POD: 'prescription ordering line',
  PPG: 'patient participation group',
  PTSD: 'post-traumatic stress disorder',
  RSV: 'respiratory syncytial virus',
  RTT: 'referral to treatment',
  SALT: 'speech and language therapy',
  SDEC: 'same day emergency care',
  SEND: 'special educational needs and disabilities',
  TB: 'tuberculosis',
  TIA: 'mini-stroke',
  UEC: 'urgent and emergency care',
  UKHSA: 'UK Health Security Agency',
  UTC: 'urgent treatment centre',
  UTI: 'urinary tract infection',
  WHO: 'World Health Organization',
  VCSE: 'voluntary, community and social enterprise',
};
