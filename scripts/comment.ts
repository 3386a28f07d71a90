import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { putComment } from '../src/github/comment.ts';
import { PREVIEW_MARK } from '../src/github/preview.ts';
import { githubOf } from '../src/github/workflow.ts';
import { runScript } from '../src/site/run-script.ts';

const HELP = `npm run comment -- --pull <number> [--file preview.md]
Puts a preview on a pull request of GitHub as one comment, which is brought up to date each time.
Needs GITHUB_TOKEN, GITHUB_REPOSITORY and GITHUB_API_URL, as a workflow has them.`;

await runScript(HELP, async (args) => {
  const { pull = '', file } = parseArgs({
    args,
    options: { pull: { type: 'string' }, file: { type: 'string', default: 'preview.md' } },
  }).values;
  if (!/^\d+$/.test(pull)) {
    console.error(`--pull is missing or is not a number.\n\n${HELP}`);
    return 2;
  }
  if (!existsSync(file)) {
    console.error(`There is no "${file}". Run npm run preview first, which writes it.`);
    return 1;
  }
  const text = readFileSync(file, 'utf8');
  const put = await putComment(githubOf(process.env, fetch), {
    pull: Number(pull),
    mark: PREVIEW_MARK,
    text,
  });
  console.log(
    put.ok ? `The preview is at ${put.value}` : `The preview is not on the pull request. ${put.why}`,
  );
  return put.ok ? 0 : 1;
});
