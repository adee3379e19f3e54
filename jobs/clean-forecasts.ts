import { cleanForecasts } from '@/server/forecasts/clean-forecasts';
import { log } from '@/server/log';

/** Deletes forecasts that are past their time. */
export async function cleanForecastsJob(): Promise<void> {
  const report = await cleanForecasts(new Date());
  if (report.snapshots + report.orphans > 0) log().info(report, 'old forecasts deleted');
}
