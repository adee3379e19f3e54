import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Test files that take longest, the longest first. On a fresh clone the runner knows no durations and goes by size: a long
 * file that is small would come last and run alone while the other worker has nothing to do.
 */
const LONGEST = [
  'e2e/accessible.test.ts',
  'e2e/routing.test.ts',
  'e2e/irritants.test.ts',
  'e2e/roster.test.ts',
  'e2e/recordings.test.ts',
  'e2e/data.test.ts',
  'e2e/planner.test.ts',
  'e2e/forecast.test.ts',
  'e2e/staffing.test.ts',
  'e2e/doors.test.ts',
  'e2e/alerts.test.ts',
  'e2e/staffing-record.test.ts',
  'e2e/calls-texts.test.ts',
  'e2e/intents.test.ts',
  'server/calls/settle.test.ts',
  'server/recordings/named/apart.test.ts',
  'jobs/language-run.test.ts',
  'jobs/cli/ingest.test.ts',
  'jobs/cli/forecast.test.ts',
  'jobs/cli/ingest-texts.test.ts',
  'jobs/forecast-site.test.ts',
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.indexOf(path.relative(process.cwd(), moduleId));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}
