import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import type { HeatmapMeasure } from '../dimensions';
import { ROLLUP_SCOPE, scopeParams } from './rollup-scope';

/** What each picture divides by what; only these columns are read. A volume is divided by days, which the caller knows. */
const COLUMNS = {
  calls: 'sum(calls) AS part, 1. AS whole',
  offered: 'sum(offered) AS part, sum(outcome_known) AS whole',
  serviceLevel: 'sum(rated_within_target) AS part, sum(rated_offered) AS whole',
  asa: 'sum(wait_ms) / 1000 AS part, sum(waits) AS whole',
  aht: '(sum(talk_ms) + sum(hold_ms) + sum(acw_ms)) / 1000 AS part, sum(handled) AS whole',
} as const;

function question(measure: HeatmapMeasure) {
  return defineQuery({
    name: `trends.weekdaySlots.${measure}`,
    sql: `
      SELECT
        toDayOfWeek(local_date) AS weekday,
        intDiv(local_minute, {minutes:UInt16}) * {minutes:UInt16} AS minute,
        ${COLUMNS[measure]}
      FROM {table:Identifier}
      WHERE ${ROLLUP_SCOPE}
      GROUP BY weekday, minute
      ORDER BY weekday, minute`,
    params: scopeParams
      .safeExtend({ minutes: z.union([z.literal(30), z.literal(60)]) })
      .transform((params) => ({
        ...params,
        table: params.minutes === 60 ? 'rollup_hour' : 'rollup_interval',
      })),
    row: z.object({
      /** 1 = Monday */
      weekday: z.int().min(1).max(7),
      minute: z.int(),
      part: z.number(),
      whole: z.number(),
    }),
  });
}

/** A measure by weekday and time of day, as numerator and denominator (seconds where it is a time). */
export const weekdaySlots = {
  calls: question('calls'),
  offered: question('offered'),
  serviceLevel: question('serviceLevel'),
  asa: question('asa'),
  aht: question('aht'),
} satisfies Record<HeatmapMeasure, ReturnType<typeof question>>;
