import { createHmac } from 'node:crypto';

/** A name, the id of the service, and the secret: https://docs.notifications.service.gov.uk/rest-api.html#api-keys */
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const KEY = new RegExp(`^(?:.+-)?(?<service>${UUID})-(?<secret>${UUID})$`);

/** Makes the tokens of an API key: JSON Web Tokens, good for 30 seconds. Nothing when it is no key. */
export function tokenFor(
  apiKey: string,
): { readonly service: string; readonly secret: string; readonly at: (now: string) => string } | undefined {
  const { service, secret } = KEY.exec(apiKey.trim())?.groups ?? {};
  if (service === undefined || secret === undefined) return undefined;
  const header = encoded({ typ: 'JWT', alg: 'HS256' });
  return {
    service,
    secret,
    at: (now) => {
      const claims = encoded({ iss: service, iat: Math.floor(Date.parse(now) / 1000) });
      const signature = createHmac('sha256', secret).update(`${header}.${claims}`).digest('base64url');
      return `${header}.${claims}.${signature}`;
    },
  };
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
