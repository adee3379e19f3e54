import type { SERIES_HEX } from '@/app/_ui/colors';
import type { Format } from '@/app/_ui/format';
import type { Outcome } from '@/server/calls/vocabulary';
import type { Change, MeasureName } from '@/server/trends/change';

type Unit = 'count' | 'share' | 'seconds';

export interface MeasureWords {
  label: string;
  /** What it means, in one sentence. */
  title: string;
  unit: Unit;
  /** Whether more is good news; null: neither. */
  moreIsGood: boolean | null;
  color: keyof typeof SERIES_HEX;
  /** Which calls stand behind it; none: all of them. */
  outcomes: readonly Outcome[];
}

const REACHED = ['answered', 'transferred', 'abandoned', 'short_abandoned'] as const;
const ANSWERED = ['answered', 'transferred'] as const;

/** How each measure is named, counted and coloured on every page of trends. */
export const MEASURE_WORDS: Record<MeasureName, MeasureWords> = {
  calls: {
    label: 'Calls',
    title: 'All that came in, whatever became of them.',
    unit: 'count',
    moreIsGood: null,
    color: 'calls',
    outcomes: [],
  },
  offered: {
    label: 'Offered',
    title: 'Calls that reached a queue: answered and abandoned.',
    unit: 'count',
    moreIsGood: null,
    color: 'offered',
    outcomes: REACHED,
  },
  answered: {
    label: 'Answered',
    title: 'Calls that an agent took, also those passed on later.',
    unit: 'count',
    moreIsGood: null,
    color: 'answered',
    outcomes: ANSWERED,
  },
  abandoned: {
    label: 'Abandoned',
    title: 'Callers who hung up in the queue, short ones among them.',
    unit: 'count',
    moreIsGood: false,
    color: 'abandoned',
    outcomes: ['abandoned', 'short_abandoned'],
  },
  serviceLevel: {
    label: 'Service level',
    title: 'Share of the calls answered within the target time of their queue.',
    unit: 'share',
    moreIsGood: true,
    color: 'serviceLevel',
    outcomes: REACHED,
  },
  asa: {
    label: 'Speed of answer',
    title: 'Mean wait of answered calls (ASA).',
    unit: 'seconds',
    moreIsGood: false,
    color: 'wait',
    outcomes: ANSWERED,
  },
  aht: {
    label: 'Handle time',
    title: 'Mean talk, hold and after-call work (AHT).',
    unit: 'seconds',
    moreIsGood: null,
    color: 'handleTime',
    outcomes: ANSWERED,
  },
  longestWait: {
    label: 'Longest wait',
    title: 'The longest that any caller waited in a queue.',
    unit: 'seconds',
    moreIsGood: false,
    color: 'wait',
    outcomes: REACHED,
  },
  transferRate: {
    label: 'Transfer rate',
    title: 'Share of the answered calls that were passed on.',
    unit: 'share',
    moreIsGood: false,
    color: 'offered',
    outcomes: ['transferred'],
  },
};

/** What stands where a value is not known or not defined. */
export const NO_VALUE = '–';

/** A value in its unit, for tiles, tables and tooltips. */
export function valueText(format: Format, unit: Unit, value: number | null): string {
  if (value === null) return NO_VALUE;
  if (unit === 'count') return format.count(value);
  return unit === 'share' ? format.percent(value) : format.duration(value);
}

/** A value on an axis: short. */
export function axisText(format: Format, unit: Unit, value: number): string {
  if (unit === 'count') return format.compact(value);
  return unit === 'share' ? `${Math.round(value * 100)}%` : format.clock(value);
}

/** A change in the words its unit asks for: percent of counts, points of shares, seconds and percent of times. */
export function changeText(format: Format, unit: Unit, change: Change): string {
  if (unit === 'share') return format.points(change.difference);
  if (change.relative !== null) return format.signedPercent(change.relative);
  const sign = change.difference > 0 ? '+' : '−';
  return sign + valueText(format, unit, Math.abs(change.difference));
}

/** Good news or bad; undefined when it is neither. */
export function isGood(words: MeasureWords, change: Change): boolean | undefined {
  if (words.moreIsGood === null || change.difference === 0) return undefined;
  return change.difference > 0 === words.moreIsGood;
}
