import type { ClickHouseClient } from '@clickhouse/client';
import { z } from 'zod';
import { AppError } from '@/server/errors';
import { clickhouse } from './client';
import { explainClickHouseError } from './explain-error';

export interface QueryDefinition<Params extends z.ZodType, Row extends z.ZodType> {
  /** subject.question, as trends.series: stands in the server's query log as log_comment. */
  name: string;
  /** Placeholders are the server's own: {site:UInt32}. Nothing is ever pasted into the text. */
  sql: string;
  params: Params;
  row: Row;
}

export interface QueryOptions {
  client?: ClickHouseClient;
  signal?: AbortSignal;
}

/**
 * One question to ClickHouse: parameters are checked on the way in, rows on the way out.
 * @throws AppError `invalid_input` for parameters, `unavailable` when the server does not answer,
 *   `internal` when a row is not what the definition says
 */
export function defineQuery<Params extends z.ZodType, Row extends z.ZodType>(
  definition: QueryDefinition<Params, Row>,
): (params: z.input<Params>, options?: QueryOptions) => Promise<z.output<Row>[]> {
  const rows = z.array(definition.row);
  return async (params, options = {}) => {
    const checked = definition.params.safeParse(params);
    if (!checked.success) {
      throw new AppError('invalid_input', `${definition.name}: ${z.prettifyError(checked.error)}`);
    }
    const found = await ask(definition, checked.data as Record<string, unknown>, options);
    const parsed = rows.safeParse(found);
    if (!parsed.success) {
      throw new AppError(
        'internal',
        `${definition.name}: a row is not as declared: ${z.prettifyError(parsed.error)}`,
      );
    }
    return parsed.data;
  };
}

async function ask(
  definition: { name: string; sql: string },
  params: Record<string, unknown>,
  options: QueryOptions,
): Promise<unknown[]> {
  try {
    const result = await (options.client ?? clickhouse()).query({
      query: definition.sql,
      query_params: params,
      format: 'JSONEachRow',
      clickhouse_settings: { log_comment: definition.name },
      ...(options.signal ? { abort_signal: options.signal } : {}),
    });
    return await result.json();
  } catch (error) {
    throw explainClickHouseError(error, definition.name);
  }
}
