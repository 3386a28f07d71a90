import { SettingsError } from '../networks/settings.ts';
import type { GitHub } from './ask.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** GitHub as a workflow knows it, by the names that GitHub gives its variables. @throws SettingsError naming all that are missing. */
export function githubOf(env: Environment, fetch: GitHub['fetch']): GitHub {
  const names = ['GITHUB_API_URL', 'GITHUB_REPOSITORY', 'GITHUB_TOKEN'] as const;
  const missing = names.filter((name) => !env[name]);
  if (missing.length > 0) throw new SettingsError(missing);
  const [api = '', repository = '', token = ''] = names.map((name) => env[name]);
  return { fetch, api, repository, token };
}

/** The page of the run of a workflow, where its files are to be had; nothing outside of a workflow. */
export function runAddress(env: Environment): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
  return server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined;
}
