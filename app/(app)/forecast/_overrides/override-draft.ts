import type { z } from 'zod';
import type { addOverrideInput } from '@/server/forecasts/overrides/add-input';

type Input = z.input<typeof addOverrideInput>;

/** What stands in the form. Numbers are text until they are sent: half a number is none. */
export interface OverrideDraft {
  kind: 'percent' | 'day' | 'interval' | 'copy_day';
  fromDate: string;
  toDate: string;
  /** HH:MM; '' is the whole day */
  fromTime: string;
  toTime: string;
  amount: string;
  copyFrom: string;
  copyPart: 'both' | 'shape' | 'total';
  reason: string;
}

/** A form for a day, to be filled in. */
export function emptyDraft(date: string): OverrideDraft {
  return {
    kind: 'percent',
    fromDate: date,
    toDate: date,
    fromTime: '',
    toTime: '',
    amount: '',
    copyFrom: '',
    copyPart: 'both',
    reason: '',
  };
}

/** What the server is asked; the server checks it. */
export function inputOfDraft(
  draft: OverrideDraft,
  scope: Pick<Input, 'siteId' | 'snapshotId' | 'queue' | 'metric'>,
): Input {
  const common = {
    ...scope,
    fromDate: draft.fromDate,
    toDate: draft.toDate < draft.fromDate ? draft.fromDate : draft.toDate,
    fromMinute: draft.fromTime === '' ? 0 : minuteOf(draft.fromTime),
    // Midnight at the end of a day is written 00:00 by clocks.
    toMinute: draft.toTime === '' || draft.toTime === '00:00' ? 1440 : minuteOf(draft.toTime),
    reason: draft.reason,
  };
  const amount = Number(draft.amount.replace(',', '.'));
  switch (draft.kind) {
    case 'percent':
      return { ...common, kind: 'percent', amount };
    case 'copy_day':
      return { ...common, kind: 'copy_day', copyFrom: draft.copyFrom, copyPart: draft.copyPart };
    default:
      return { ...common, kind: 'value', amount, amountPer: draft.kind };
  }
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
