import type { UseCaseContext } from '@/server/auth/actor';
import type { ScorecardRow } from '@/server/scorecard/contracts';
import { scorecardCsv } from '@/server/scorecard/export-scorecard';
import { AREA_NAMES, AREAS, wordsOf } from '@/server/scorecard/measures';
import { readScorecard } from '@/server/scorecard/scorecard';
import { courseGrain } from '@/server/scorecard/sources/course';
import { scorecardStory } from '@/server/scorecard/story';
import { changeText, valueText, type Writing } from '@/server/scorecard/value-text';
import { bucketsOf } from '@/server/trends/grain';
import type { ReportDocument, ReportQuestion, ReportSection } from '../document';
import { LOCALE, NO_VALUE, shortDay } from '../words';

const STATES = { met: 'Met', missed: 'Missed', no_goal: 'No goal', unknown: 'Not known' } as const;

/** The balanced scorecard of a period. */
export async function scorecardReport(
  context: UseCaseContext,
  { siteId, period }: ReportQuestion,
): Promise<ReportDocument> {
  const scorecard = await readScorecard(context, { siteId, ...period });
  const writing = { locale: LOCALE, currency: scorecard.currency };
  const sections = AREAS.map((area): ReportSection => {
    const rows = scorecard.rows.filter(({ measure }) => wordsOf(measure).area === area);
    return {
      heading: AREA_NAMES[area].name,
      note: AREA_NAMES[area].question,
      table: {
        columns: [
          { head: 'Measure', parts: 3 },
          { head: 'Value', numeric: true },
          { head: 'Change', numeric: true },
          { head: 'Goal', numeric: true, parts: 1.6 },
          { head: 'Status' },
        ],
        rows: rows.map((row) => cellsOf(row, writing)),
      },
    };
  });
  const service = scorecard.rows.find(({ measure }) => measure === 'serviceLevel');
  const labels = [...bucketsOf(period, courseGrain(period)).values()].map(({ from }) => shortDay(from));
  return {
    title: 'Balanced scorecard',
    site: scorecard.site,
    period,
    sentence: scorecardStory(scorecard, writing),
    csv: scorecardCsv(scorecard),
    sections: service?.value
      ? [...sections, serviceCourse(service, labels), ...notKnown(scorecard.rows)]
      : [...sections, ...notKnown(scorecard.rows)],
  };
}

function cellsOf({ measure, value, before, goal, status }: ScorecardRow, writing: Writing): string[] {
  const { label, unit, moreIsBetter } = wordsOf(measure);
  return [
    label,
    value === null ? NO_VALUE : valueText(writing, unit, value),
    value === null || before === null ? NO_VALUE : changeText(writing, unit, value, before),
    goal ? `${moreIsBetter ? 'at least' : 'at most'} ${valueText(writing, unit, goal.value)}` : NO_VALUE,
    STATES[status],
  ];
}

function serviceCourse(row: ScorecardRow, points: readonly string[]): ReportSection {
  const goal = row.goal?.value ?? null;
  return {
    heading: 'Service level over the period',
    note: goal === null ? 'In percent.' : `In percent; the goal is ${Math.round(goal * 100)}%.`,
    chart: {
      kind: 'lines',
      points,
      unit: '%',
      band: null,
      series: [
        { name: 'Service level', values: row.points.map((value) => value && value * 100) },
        ...(goal === null ? [] : [{ name: 'Goal', values: points.map(() => goal * 100), dashed: true }]),
      ],
    },
  };
}

/** What is not known, and what would make it known. */
function notKnown(rows: readonly ScorecardRow[]): ReportSection[] {
  const unknown = rows.filter(({ status }) => status === 'unknown');
  if (unknown.length === 0) return [];
  return [
    {
      heading: 'Not known yet',
      table: {
        columns: [{ head: 'Measure' }, { head: 'Why, and what would make it known', parts: 3 }],
        rows: unknown.map(({ measure, why }) => [wordsOf(measure).label, why]),
      },
    },
  ];
}
