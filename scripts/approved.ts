import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { approvals } from '../src/github/approvals.ts';
import { approvalsReport } from '../src/github/approvals-report.ts';
import { itemsToApprove } from '../src/github/to-approve-files.ts';
import { githubOf } from '../src/github/workflow.ts';
import { readHub } from '../src/hub/hub-files.ts';
import { hubFolder } from '../src/hub/which-hub.ts';
import { momentOf } from '../src/site/moment.ts';
import { runScript } from '../src/site/run-script.ts';
import { git } from '../src/syndication/git.ts';

const HELP = `npm run approved -- --out <file> [--hub <folder>]
Asks GitHub which items came by a pull request that a code owner approved, and writes their ids for
"npm run syndicate -- --approved <file>". Needs GITHUB_TOKEN, GITHUB_REPOSITORY and GITHUB_API_URL, as a workflow has them.`;

await runScript(HELP, async (args) => {
  const { values } = parseArgs({ args, options: { hub: { type: 'string' }, out: { type: 'string' } } });
  if (!values.out) {
    console.error(`--out is missing: name the file to write.\n\n${HELP}`);
    return 2;
  }
  const folder = hubFolder(values.hub, process.env);
  const hub = readHub(folder);
  const now = momentOf(hub, process.env, Date.now());
  const run = git(process.env);
  const { out: prefix } = await run(folder, ['rev-parse', '--show-prefix']);
  const { out: commit } = await run(folder, ['rev-parse', 'HEAD']);
  const items = itemsToApprove(folder, { hub, now, prefix });
  const found =
    items.length === 0
      ? { approved: [], not: [] }
      : await approvals(githubOf(process.env, fetch), commit, items);
  console.log(approvalsReport(found));
  writeFileSync(values.out, `${JSON.stringify({ approved: found.approved }, null, 1)}\n`);
  return 0;
});
