import { CLI_ACTOR } from '@/server/auth/actor';
import { runForecast } from '@/server/forecasts/run';
import { claimSnapshot } from '@/server/forecasts/run/claim-snapshot';
import { type MakeOptions, makeSnapshot } from '@/server/forecasts/run/make-snapshot';

/** Without a network, and nobody who watches. */
export const ALONE: MakeOptions = {
  signal: new AbortController().signal,
  openBackend: async () => null,
  onProgress: () => undefined,
};

/** Makes a forecast of a site in this process, as a worker's child does. Returns the snapshot. */
export async function makeForecast(siteId: number, options: Partial<MakeOptions> = {}): Promise<string> {
  const { id } = await runForecast({ actor: CLI_ACTOR }, { siteId, settings: { network: 'off' } });
  await claimSnapshot(id);
  await makeSnapshot(id, { ...ALONE, ...options });
  return id;
}
