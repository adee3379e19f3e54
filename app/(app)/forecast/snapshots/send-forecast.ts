import { z } from 'zod';
import type { Metric } from '@/server/forecasts/contracts/vocabulary';

const problem = z.object({ line: z.number(), field: z.string(), reason: z.string(), hint: z.string() });
export type Problem = z.output<typeof problem>;

const refusal = z.object({
  error: z.object({
    message: z.string(),
    hint: z.string().nullable(),
    data: z.object({ problems: z.array(problem).default([]), problemCount: z.number().default(0) }).nullish(),
  }),
});
const made = z.object({ id: z.string(), name: z.string() });

/** Why a file was not taken, with what is to be mended. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';

  constructor(
    message: string,
    readonly data: { hint: string | null },
    readonly problems: readonly Problem[] = [],
    readonly problemCount = 0,
  ) {
    super(message);
  }
}

export interface ForecastToSend {
  siteId: number;
  name: string;
  metric: Metric;
  file: File;
}

/**
 * Sends another tool's forecast to the server.
 * @throws ImportRefused
 */
export async function sendForecast({
  siteId,
  name,
  metric,
  file,
}: ForecastToSend): Promise<z.output<typeof made>> {
  const query = new URLSearchParams({ site: `${siteId}`, name, metric, fileName: file.name });
  const answer = await fetch(`/api/forecasts/import?${query}`, {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'application/octet-stream' },
  }).catch(() => null);
  if (!answer) {
    throw new ImportRefused('The connection broke off.', { hint: 'Nothing was imported. Send it again.' });
  }
  const body: unknown = await answer.json().catch(() => null);
  if (answer.ok) return made.parse(body);
  const said = refusal.safeParse(body);
  if (!said.success) {
    throw new ImportRefused(`The server answered ${answer.status}.`, { hint: 'Try again.' });
  }
  const { message, hint, data } = said.data.error;
  throw new ImportRefused(message, { hint }, data?.problems, data?.problemCount);
}
