import { parentPort, workerData } from 'node:worker_threads';
import { readDictionary } from '../../hub/dictionary-files.ts';
import { readHub } from '../../hub/hub-files.ts';
import { readItemFile } from '../../news/item-files.ts';
import { readPageFile } from '../../news/page-files.ts';
import { problemsIn } from './word-checks.ts';
import type { Share } from './word-problems-files.ts';
import { wordsOf } from '../words.ts';

// A thread of its own: reads its share of a hub's files, and hands back what the checks of one file find in each.
const { hubFolder, files, ...asked } = workerData as Share;
const facts = { hub: readHub(hubFolder), dictionary: readDictionary(hubFolder) };

parentPort?.postMessage(
  files.map((file) => {
    const read = file.startsWith('pages/')
      ? readPageFile(hubFolder, file)
      : readItemFile(hubFolder, file, facts.hub);
    return [file, problemsIn(wordsOf(read, facts), asked)] as const;
  }),
);
