import { askForNightlyForecasts } from '@/server/forecasts/nightly';
import { log } from '@/server/log';

/** Asks for the forecasts of the sites where the night is far enough on and there is something new. */
export async function forecastNightlyJob(): Promise<void> {
  const sites = await askForNightlyForecasts(new Date());
  if (sites.length > 0) log().info({ sites }, 'nightly forecasts asked for');
}
