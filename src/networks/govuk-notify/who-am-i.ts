import { NetworkError, type Identity, type SignIn } from '../network.ts';
import { refusedFor, type Ask } from './mailer.ts';
import { tokenFor } from './token.ts';

/** What the template has to have room for. */
const FIELDS = ['title', 'text'];

/**
 * Which service the key belongs to, and whether its template has what we put into it:
 * https://docs.notifications.service.gov.uk/rest-api.html#get-a-template-by-id-and-version It sends nothing.
 */
export async function whoAmI({ account, settings, mailing }: SignIn, asking: Ask): Promise<Identity> {
  const { API_KEY = '', TEMPLATE = '' } = settings;
  const answer = await asking(`/v2/template/${encodeURIComponent(TEMPLATE)}`);
  if (answer.status >= 400) throw refusedFor(account.id, answer);
  const { name, type, body, subject } = answer.body;
  if (typeof name !== 'string') {
    throw new NetworkError('later', 'GOV.UK Notify did not say which template it is. Run again, it is safe.');
  }
  const missing = FIELDS.filter((field) => !`${String(subject)} ${String(body)}`.includes(`((${field}))`));
  return {
    id: tokenFor(API_KEY)?.service ?? '',
    name: `the template "${name}"`,
    url: account.url,
    lacks: [
      ...(type === 'email' ? [] : ['It may not post: its template is not one for email.']),
      ...(mailing?.faults() ?? []),
      ...missing.map((field) => `Its template has no ((${field})), so that would be missing.`),
    ],
  };
}
