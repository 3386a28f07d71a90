import { PRETEND_ACCOUNT } from '../../src/networks/testing/pretend-bluesky.ts';

/** What must never be seen, by name: each with letters that addresses, JSON and Base64 write in their own ways. */
export const SECRETS = {
  BLUESKY_APP_PASSWORD: 'kestrel/"app word"+1&2%',
  'the session of Bluesky': PRETEND_ACCOUNT.token,
  MASTODON_TOKEN: 'wren-"mast\\odon/t0ken+&%',
  'the password in SMTP_URL': 'finch/"mail p@ss"+%',
  'the path of SUMMARY_WEBHOOK': 'larkworkflow1234567',
  'the signature of SUMMARY_WEBHOOK': 'plover-signature',
  GITHUB_TOKEN: 'ghs_redshank"token/+1',
  'the password of a remote': 'dunlinremotepassword',
} as const;

/** The address of a repository as git repeats it. */
export const REMOTE = `https://freesheet:${SECRETS['the password of a remote']}@git.example/ledger.git`;

const [PATH, SIGNATURE] = [
  SECRETS['the path of SUMMARY_WEBHOOK'],
  SECRETS['the signature of SUMMARY_WEBHOOK'],
];

/** The settings that hold them. @param mail `smtp://127.0.0.1:41967` */
export function settingsWith(mail: string) {
  const password = encodeURIComponent(SECRETS['the password in SMTP_URL']);
  return {
    PATH: process.env['PATH'],
    BLUESKY_SERVICE: 'https://pds.example',
    BLUESKY_IDENTIFIER: PRETEND_ACCOUNT.identifier,
    BLUESKY_APP_PASSWORD: SECRETS.BLUESKY_APP_PASSWORD,
    MASTODON_SERVER: 'https://social.example',
    MASTODON_TOKEN: SECRETS.MASTODON_TOKEN,
    SMTP_URL: mail.replace('//', `//freesheet:${password}@`),
    SUMMARY_WEBHOOK: `https://hooks.example/workflows/${PATH}?sig=${SIGNATURE}`,
    GITHUB_TOKEN: SECRETS.GITHUB_TOKEN,
    GITHUB_API_URL: 'https://api.github.example',
    GITHUB_REPOSITORY: 'example/hub',
  };
}

/** A secret as it is, and as addresses, Base64 and JSON hold it. */
export function formsOf(secret: string): readonly string[] {
  return [
    secret,
    encodeURIComponent(secret),
    Buffer.from(secret).toString('base64'),
    JSON.stringify(secret).slice(1, -1),
  ];
}

/** The names of the secrets that a text gives away in one of their forms. */
export function givenAway(text: string): readonly string[] {
  return Object.entries(SECRETS)
    .filter(([, secret]) => formsOf(secret).some((form) => text.includes(form)))
    .map(([name]) => name);
}
