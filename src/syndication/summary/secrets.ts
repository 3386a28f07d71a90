import type { Account } from '../../hub/hub.ts';
import { networkById } from '../../networks/index.ts';
import { settingName } from '../../networks/settings.ts';

/** An address of a server and no more, which the links to our posts begin with. */
const SERVER = /^https?:\/\/[^/@]+\/?$/;

/** A part of an address that is so long is a key, not a word, in characters. */
const KEY = 16;

/** What may stand in no message: the settings of accounts and channels that this process was given, and GitHub's token. */
export function secretsOf(
  accounts: readonly Account[],
  env: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const names = accounts.flatMap(({ id, network }) => {
    const { settings = [], publicSettings = [] } = networkById(network) ?? {};
    return settings
      .filter((setting) => !publicSettings.includes(setting))
      .map((setting) => settingName(id, setting));
  });
  const set = [...names, 'SMTP_URL', 'SUMMARY_WEBHOOK', 'GITHUB_TOKEN', 'GH_TOKEN'].flatMap(
    (name) => env[name] ?? [],
  );
  const password = URL.parse(env['SMTP_URL'] ?? '')?.password ?? '';
  const parts = [password, plain(password), ...set.flatMap(keysIn)];
  return [...set, ...parts].filter((one) => one !== '' && !SERVER.test(one));
}

/** The keys in the address of a webhook: who knows them can write there. */
function keysIn(address: string): readonly string[] {
  const { pathname = '', searchParams } = URL.parse(address) ?? {};
  return [...pathname.split('/'), ...(searchParams?.values() ?? [])].filter(({ length }) => length >= KEY);
}

function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
