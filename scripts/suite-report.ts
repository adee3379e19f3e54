import { readFileSync } from 'node:fs';

/** What a check or a suite of tests came to. */
export interface Outcome {
  passed: number;
  /** the failed ones, each with its file, its name and the first lines of why */
  failures: string[];
}

/** The part of vitest's JSON report that is read here. */
interface Report {
  numPassedTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

/** Lines of a failure's message that are told again at the end. */
const TOLD_LINES = 6;

/**
 * What vitest's JSON reporter wrote to `file`. A file that could not be read in counts as one failure, and so does a
 * suite that ended badly (`succeeded` false) without a failed test, or one that left no report.
 */
export function readSuiteReport(file: string, suite: string, succeeded: boolean): Outcome {
  const report = parse(file);
  if (!report) return { passed: 0, failures: [`${suite}: left no report`] };
  const failures = report.testResults.flatMap(failuresOf);
  if (!succeeded && failures.length === 0)
    failures.push(`${suite}: ended badly, though no test failed: see above for an error outside of tests`);
  return { passed: report.numPassedTests, failures };
}

function parse(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}

function failuresOf({ name, status, message, assertionResults }: Report['testResults'][number]): string[] {
  const tests = assertionResults.filter((test) => test.status === 'failed');
  if (tests.length > 0)
    return tests.map(({ fullName, failureMessages }) =>
      told(`${name} > ${fullName}`, failureMessages.join('\n')),
    );
  return status === 'failed' ? [told(name, message)] : [];
}

function told(what: string, why: string): string {
  const lines = why.split('\n').slice(0, TOLD_LINES);
  return [what, ...lines.map((line) => `    ${line}`)].join('\n');
}
