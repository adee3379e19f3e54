'use client';

import { clockTime } from '@/app/_filters/calls-link';
import type { Format } from '@/app/_ui/format';
import { useFormat } from '@/app/_ui/locale';
import type { OverrideView } from '@/server/forecasts/contracts/override-view';
import type { Metric } from '@/server/forecasts/contracts/vocabulary';
import { metricText } from '../metric-words';

const WHOLE_DAY = 1440;

/** What an override does, in a few words. */
function actText(format: Format, metric: Metric, override: OverrideView): string {
  const { kind, amount, copyFrom, fromMinute, toMinute } = override;
  const when =
    fromMinute === 0 && toMinute === WHOLE_DAY ? '' : `, ${clockTime(fromMinute)}–${clockTime(toMinute)}`;
  if (kind === 'copy_day') return `As on ${copyFrom === null ? 'another day' : format.day(copyFrom)}${when}`;
  if (kind === 'percent') return `${format.signedPercent((amount ?? 0) / 100)}${when}`;
  return `${metricText(format, metric, amount)}${when}`;
}

/** What planners changed of a day, who and why. */
export function OverridesOfDay({
  overrides,
  metric,
}: {
  overrides: readonly OverrideView[];
  metric: Metric;
}) {
  const format = useFormat();
  return (
    <section aria-label="Changed by hand">
      <h3 className="pb-1 text-sm font-semibold text-tremor-content-strong dark:text-dark-tremor-content-strong">
        Changed by hand
      </h3>
      <ul className="space-y-1 text-sm">
        {overrides.map((override) => (
          <li key={override.id}>
            <span className="font-medium">{actText(format, metric, override)}</span>: {override.reason}{' '}
            <span className="text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
              ({override.createdBy})
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
