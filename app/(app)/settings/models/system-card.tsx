'use client';

import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import type { TrendsOptions } from '@/server/trends/options';
import { Fact, Facts } from './facts';
import type { Card } from './methods-in-use';

interface SystemCardProps {
  card: Card;
  site: NonNullable<TrendsOptions['chosen']>['site'];
}

function Made({ card, site }: SystemCardProps) {
  const format = useFormat();
  const { inputs, seconds, backend, device, engineVersion, seed } = card;
  return (
    <>
      <Fact name="Made">
        {format.dateTime(card.madeAt, site.timeZone)} ({site.timeZone})
      </Fact>
      {inputs && (
        <Fact name="Data">
          {format.dayRange(inputs.fromDate, inputs.toDate)}: {format.count(inputs.series)} series,{' '}
          {format.count(inputs.cells)} intervals with a value. Counts of calls and mean handle times only; no
          caller, no agent and no text is read.
          <span className="block break-all font-mono text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
            SHA-256 {inputs.fingerprint}
          </span>
        </Fact>
      )}
      <Fact name="Computed">
        {seconds === null ? 'In a time not known' : `In ${format.duration(seconds)}`},{' '}
        {backend === '' ? 'on the processor' : `on ${device ? `${device} (${backend})` : backend}`}; engine
        version {engineVersion}, seed {seed}. The same data, version and seed give the same forecast.
      </Fact>
    </>
  );
}

/** What the forecast is for, how it comes about, who decides, where not to trust it. */
export function SystemCard(props: SystemCardProps) {
  return (
    <Panel title={`The forecast of ${props.site.name}`}>
      <Facts>
        <Fact name="For">
          Planning staff and opening hours: how many calls come, and how long they take. It decides nothing,
          and says nothing of any single person.
        </Fact>
        <Made {...props} />
        <Fact name="How">
          Every method below forecasts past weeks from the weeks before them. Weights, for each queue and for
          how far ahead, are those with which the mix would have been least off. Bands come from the mix’s own
          past misses (split conformal prediction: J. Lei et al., Distribution-free predictive inference for
          regression, Journal of the American Statistical Association 113, 2018). Queues and site are made to
          agree by weighted least squares (S. L. Wickramasuriya et al., Optimal forecast reconciliation,
          Journal of the American Statistical Association 114, 2019). The rest of a day is forecast again from
          its first hours (Shen and Huang 2008).
        </Fact>
        <Fact name="People decide">
          Planners see why a number is what it is, change it by percent, value or copied day with a reason,
          and take that back. Every change and run is in the audit log. Whether changes helped is measured.
        </Fact>
        <Fact name="Limits">
          What never happened before is not in it: an outage, a campaign, a law. Holidays count as far as they
          were seen before, or are entered. With less than a year of history the time of the year is unknown;
          with less than three weeks the weekdays are. Weeks far ahead are as sure as the bands say, and not
          surer.
        </Fact>
      </Facts>
    </Panel>
  );
}
