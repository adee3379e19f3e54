import type { z } from 'zod';
import type { UseCaseContext } from '@/server/auth/actor';
import { csvHead, csvLine } from '@/server/csv/write-csv';
import type { planInput } from '../contracts/plan';
import { staffingPlan } from '../plan';

const HEADS = [
  'queue',
  'date',
  'time',
  'starts_at',
  'calls_forecast',
  'calls_staffed_for',
  'aht_seconds',
  'load_erlangs',
  'online',
  'on_schedule',
  'on_shift',
  'rostered',
  'service_level',
  'asa_seconds',
  'occupancy',
  'abandonment',
  'binding',
];

/**
 * A plan as CSV: a line for each open interval of each queue. `date` and `time` are those of the queue's zone, `starts_at`
 * is the instant in UTC; people `online` take calls, `on_schedule` are paid, `on_shift` is what a roster must have there.
 * @throws AppError `not_found`
 */
export async function exportStaffingPlan(
  context: UseCaseContext,
  input: z.input<typeof planInput>,
): Promise<string> {
  const { queues } = await staffingPlan(context, input);
  const lines = queues.flatMap(({ queue, intervals }) =>
    intervals
      .filter(({ open }) => open)
      .map((one) =>
        csvLine([
          queue,
          one.date,
          clock(one.minute),
          new Date(one.start * 1000).toISOString(),
          rounded(one.calls),
          rounded(one.planCalls),
          rounded(one.ahtSeconds),
          rounded(one.load),
          one.agents,
          rounded(one.scheduled),
          rounded(one.onShift),
          rounded(one.rostered),
          rounded(one.serviceLevel),
          rounded(one.asaSeconds),
          rounded(one.occupancy),
          rounded(one.abandonment),
          one.binding,
        ]),
      ),
  );
  return [csvHead(HEADS), ...lines].join('');
}

const pad = (value: number): string => String(value).padStart(2, '0');
const clock = (minute: number): string => `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;

/** Nobody plans with a ten-thousandth of a call. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 10_000;
}
