import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { hubSchema } from '../hub/hub.ts';
import { parseItemFile } from '../news/item-files.ts';
import { madeHubYaml } from './made-hub.ts';
import { madeItem } from './made-item.ts';
import { PUBLISH, stepsOf } from './steps.ts';

const made = { items: 50, seed: 7 };
const hub = hubSchema.parse(load(madeHubYaml(made).text));
const steps = stepsOf(made);
const files = Array.from({ length: 50 }, (_, number) => madeItem(made, number));

const stepCalled = (name: string) => steps.find((step) => step.name === name);
const itemOf = (name: string) => {
  const [file] = stepCalled(name)?.write ?? [];
  return file && parseItemFile(file.text, file.file, hub);
};

describe('what is done to a made hub', () => {
  test('begins with nothing, and changes one file each time after that', () => {
    const changed = steps.map(({ write, remove }) => write.length + remove.length);
    expect(changed).toEqual([0, 0, 1, 1, 1, 1, 1, 1]);
  });

  test.each([PUBLISH, 'One title edited', 'Alert declared', 'Alert stood down'])(
    '%s: without a fault',
    (name) => {
      expect(itemOf(name)?.faults).toEqual([]);
    },
  );

  test('the item published is new, and of the last day', () => {
    const item = itemOf(PUBLISH)?.item;
    expect(files.map(({ file }) => file)).not.toContain(item?.file);
    expect(item?.published.slice(0, 10)).toBe('2026-11-22');
  });

  test('the item edited has only another title', () => {
    const [now] = stepCalled('One title edited')?.write ?? [];
    const before = files.find(({ file }) => file === now?.file);
    expect(now?.text.replace(/^title: .*$/m, '')).toBe(before?.text.replace(/^title: .*$/m, ''));
    expect(now?.text).not.toBe(before?.text);
  });

  test('nothing links to the item deleted', () => {
    const [gone = ''] = stepCalled('One item deleted')?.remove ?? [];
    expect(files.filter(({ file }) => file === gone)).toHaveLength(1);
    const name = gone.slice(gone.lastIndexOf('/') + 1);
    expect(files.filter(({ text }) => text.includes(name))).toEqual([]);
  });

  test('the alert is declared, and then stood down', () => {
    expect(itemOf('Alert declared')?.item).toMatchObject({ kind: 'alert', stoodDown: undefined });
    expect(itemOf('Alert stood down')?.item?.stoodDown).toBe('2026-11-22T17:50:00Z');
  });

  test('the hub gets another name and nothing else', () => {
    const [renamed] = stepCalled('Hub renamed')?.write ?? [];
    const now = hubSchema.parse(load(renamed?.text ?? ''));
    expect(now).toEqual({ ...hub, name: 'Renamed Health and Care' });
  });
});
