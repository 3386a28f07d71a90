import type { Account } from '../../hub/hub.ts';
import { networkById } from '../../networks/index.ts';
import { settingName } from '../../networks/settings.ts';

/** An address of a server and no more, which the links to our posts begin with. */
const SERVER = /^https?:\/\/[^/@]+\/?$/;

/** What may stand in no message: the settings of accounts and channels that this process was given. */
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
  const set = [...names, 'SMTP_URL', 'SUMMARY_WEBHOOK'].flatMap((name) => env[name] ?? []);
  const password = URL.parse(env['SMTP_URL'] ?? '')?.password ?? '';
  return [...set, password, plain(password)].filter((one) => one !== '' && !SERVER.test(one));
}

function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
