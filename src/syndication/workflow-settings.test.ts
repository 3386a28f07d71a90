import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { networks } from '../networks/index.ts';
import { settingName } from '../networks/settings.ts';

const PUBLISH = readFileSync('.github/workflows/publish.yml', 'utf8');

/** A list of subscribers lies on a computer of the organisation, so no workflow of GitHub's mails. */
const POSTED = networks.filter(({ byHand, mails }) => !byHand && !mails);

test.each(POSTED)(
  'the workflow hands the settings of an account called "$id" to the step that posts',
  (network) => {
    const names = network.settings.map((setting) => settingName(network.id, setting));
    expect(names.filter((name) => !PUBLISH.includes(`${name}: \${{ secrets.${name} }}`))).toEqual([]);
  },
);
