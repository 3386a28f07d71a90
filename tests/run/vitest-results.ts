import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

interface Results {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly startTime: number;
    readonly endTime: number;
  }[];
}

/** The slowest test files of several runs, in milliseconds, slowest first. */
export function slowestFiles(
  resultFiles: readonly string[],
  most: number,
): readonly { readonly file: string; readonly ms: number }[] {
  return resultFiles
    .flatMap((file) => read(file)?.testResults ?? [])
    .map(({ name, startTime, endTime }) => ({ file: relative('.', name), ms: endTime - startTime }))
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, most);
}

/** How many tests passed and failed in several runs. */
export function testTotals(resultFiles: readonly string[]): {
  readonly passed: number;
  readonly failed: number;
} {
  const results = resultFiles.flatMap((file) => read(file) ?? []);
  return {
    passed: results.reduce((sum, { numPassedTests }) => sum + numPassedTests, 0),
    failed: results.reduce((sum, { numFailedTests }) => sum + numFailedTests, 0),
  };
}

function read(file: string): Results | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : undefined;
}
