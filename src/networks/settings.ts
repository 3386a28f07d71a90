/** Settings that whoever deploys must give; names every missing or unusable one at once. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly missing: readonly string[];

  constructor(missing: readonly string[], message = notSet(missing)) {
    super(message);
    this.missing = missing;
  }
}

function notSet(missing: readonly string[]): string {
  return `Not set: ${missing.join(', ')}. Set them in the environment or the workflow's secrets; see docs/accounts/.`;
}

/** The environment variable that holds a setting of an account: `news-bluesky`, `APP_PASSWORD` → `NEWS_BLUESKY_APP_PASSWORD`. */
export function settingName(accountId: string, setting: string): string {
  return `${accountId.replaceAll('-', '_').toUpperCase()}_${setting}`;
}
