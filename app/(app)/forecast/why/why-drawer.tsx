'use client';

import { useQuery } from '@tanstack/react-query';
import { Waterfall } from '@/app/_charts/waterfall';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { Dialog } from '@/app/_ui/dialog';
import { useFormat } from '@/app/_ui/locale';
import type { Metric } from '@/server/forecasts/contracts/vocabulary';
import type { ForecastReasons } from '@/server/forecasts/contracts/why';
import type { OverridesPanelProps } from '../_overrides/overrides-panel';
import { METRIC_WORDS, metricText } from '../metric-words';
import type { Questions } from '../questions';
import { DayProfile } from './day-profile';
import { OverridesOfDay } from './overrides-of-day';
import { whySteps } from './why-steps';

interface WhyDrawerProps {
  question: NonNullable<Questions['why']>;
  /** What changing the day needs to know. */
  overriding: OverridesPanelProps;
  onClose: () => void;
}

const HEAD = 'pb-2 text-sm font-semibold text-tremor-content-strong dark:text-dark-tremor-content-strong';

function Reasons({ reasons, metric }: { reasons: ForecastReasons; metric: Metric }) {
  const format = useFormat();
  const { mean, names, date } = reasons;
  if (mean === null) return <p className="text-sm">This day is not forecast.</p>;
  const steps = whySteps(format, metric, reasons);
  const { unit } = METRIC_WORDS[metric];
  return (
    <>
      <p className="text-[15px] leading-6">
        <strong className="font-semibold text-tremor-content-strong dark:text-dark-tremor-content-strong">
          {metricText(format, metric, mean)}
          {unit && ` ${unit}`}
        </strong>{' '}
        on {format.day(date)}
        {names.length > 0 && `, ${names.join(', ')}`}.
      </p>
      {steps.length === 0 ? (
        <p className="text-sm">This forecast does not say what its numbers are made of.</p>
      ) : (
        <section aria-label="What it is made of">
          <Waterfall
            caption={`What the forecast of ${format.day(date)} is made of`}
            steps={steps}
            total={{
              key: 'total',
              label: 'Forecast',
              note: null,
              value: mean,
              text: metricText(format, metric, mean),
            }}
          />
        </section>
      )}
    </>
  );
}

/** Why this number: what a day's forecast is made of, its course over the day, what planners changed. */
export function WhyDrawer({ question, overriding, onClose }: WhyDrawerProps) {
  const trpc = useTRPC();
  const format = useFormat();
  const { metric } = overriding;
  const reasons = useQuery(trpc.forecasts.why.queryOptions(question));
  const profile = useQuery(trpc.forecasts.profile.queryOptions(question));
  return (
    <Dialog title={`Why this number: ${format.day(question.date)}`} place="side" onClose={onClose}>
      <div className="space-y-6">
        <Answered question={reasons} height="h-56">
          {(data) => (
            <div className="space-y-4">
              <Reasons reasons={data} metric={metric} />
            </div>
          )}
        </Answered>
        <section aria-label="The day’s course">
          <h3 className={HEAD}>Over the day</h3>
          <Answered question={profile} height="h-56">
            {(data) => <DayProfile profile={data} metric={metric} />}
          </Answered>
        </section>
        <Answered question={reasons} height="h-10">
          {({ mean, date, overrides }) =>
            mean !== null && <OverridesOfDay overriding={overriding} date={date} overrides={overrides} />
          }
        </Answered>
      </div>
    </Dialog>
  );
}
