import type { ClickHouseSettings } from '@clickhouse/client';
import { z } from 'zod';
import { AppError } from '@/server/errors';
import { clickhouse } from './client';
import { explainClickHouseError } from './explain-error';

export interface StatementDefinition<Params extends z.ZodType> {
  /** subject.verb, as rollups.roll-days: stands in the server's query log as log_comment. */
  name: string;
  /** Placeholders are the server's own: {site_id:UInt32}. Nothing is ever pasted into the text. */
  sql: string;
  params: Params;
  settings?: ClickHouseSettings;
}

/**
 * One statement that changes ClickHouse and answers nothing, as INSERT … SELECT. It resolves when the server is done.
 * @throws AppError `invalid_input` for parameters, `unavailable` when the server does not answer
 */
export function defineStatement<Params extends z.ZodType>(
  definition: StatementDefinition<Params>,
): (params: z.input<Params>) => Promise<void> {
  return async (params) => {
    const checked = definition.params.safeParse(params);
    if (!checked.success) {
      throw new AppError('invalid_input', `${definition.name}: ${z.prettifyError(checked.error)}`);
    }
    try {
      await clickhouse().command({
        query: definition.sql,
        query_params: checked.data as Record<string, unknown>,
        clickhouse_settings: {
          log_comment: definition.name,
          // An error after the first bytes of the answer would otherwise look like success.
          wait_end_of_query: 1,
          ...definition.settings,
        },
      });
    } catch (error) {
      throw explainClickHouseError(error, definition.name);
    }
  };
}
