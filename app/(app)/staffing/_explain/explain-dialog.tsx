'use client';

import { Button } from '@tremor/react';
import { useMemo, useState } from 'react';
import { clockTime } from '@/app/_filters/calls-link';
import { Dialog } from '@/app/_ui/dialog';
import { SelectField } from '@/app/_ui/field';
import { useFormat } from '@/app/_ui/locale';
import { ModelError } from '@/models/model-error';
import type { WhatIf } from '@/models/staffing/week/planning';
import type { DemandInterval, QueueDemand } from '@/server/staffing/contracts/demand';
import { chanceWords, type Draft, draftOf, type Explained, explained } from './draft';
import { DraftFields } from './draft-fields';
import { StepsList } from './steps-list';

interface ExplainDialogProps {
  /** the queues shown on the page */
  queues: readonly QueueDemand[];
  /** the interval, seconds since 1970 */
  start: number;
  whatIf: WhatIf;
  intervalMinutes: number;
  onClose: () => void;
}

const AHT_WORDS = {
  forecast: 'The handle time is forecast.',
  recent: 'No handle time is forecast: it is that of the last twelve weeks.',
  assumed: 'No handle time is known: four minutes are assumed.',
} as const;

const PATIENCE_WORDS = {
  set: 'The patience was set by somebody (Settings).',
  estimated: 'The patience is estimated from the waits of the last twelve weeks.',
  unknown: 'Too few calls gave up to tell the callers’ patience, so nobody is reckoned to (Erlang C).',
  off: 'Nobody is reckoned to give up (Erlang C), as the settings say.',
} as const;

/** What is wrong with inputs that somebody typed, or the number they give. */
function answerOf(draft: Draft, interval: DemandInterval, seconds: number): Explained | string {
  try {
    return explained(draft, interval, seconds);
  } catch (error) {
    if (error instanceof ModelError) return error.message;
    throw error;
  }
}

function QueueExplained({
  demand,
  interval,
  whatIf,
  intervalMinutes,
}: {
  demand: QueueDemand;
  interval: DemandInterval;
  whatIf: WhatIf;
  intervalMinutes: number;
}) {
  const format = useFormat();
  const planned = useMemo(() => draftOf(interval, demand.rules, whatIf), [interval, demand.rules, whatIf]);
  const [changed, setChanged] = useState<Draft | null>(null);
  const draft = changed ?? planned;
  const answer = useMemo(
    () => answerOf(draft, interval, intervalMinutes * 60),
    [draft, interval, intervalMinutes],
  );
  const low = format.count(interval.quantiles[1] ?? 0);
  const high = format.count(interval.quantiles[5] ?? 0);
  return (
    <div className="space-y-4">
      <p className="text-sm">
        Forecast: {format.count(interval.calls)} calls ({low}–{high} at 80%); staffed for{' '}
        {format.count(planned.calls)}, at P{Math.round(planned.rules.planAt * 100)}.{' '}
        {AHT_WORDS[demand.ahtFrom]} {PATIENCE_WORDS[demand.patienceFrom]}
      </p>
      <DraftFields draft={draft} onChange={setChanged} />
      {changed && (
        <Button size="xs" variant="secondary" onClick={() => setChanged(null)}>
          Back to the plan’s inputs
        </Button>
      )}
      {typeof answer === 'string' ? (
        <p role="alert" className="text-sm font-medium text-orange-700 dark:text-orange-400">
          {answer}
        </p>
      ) : (
        <>
          <output className="block text-base font-semibold text-tremor-content-strong dark:text-dark-tremor-content-strong">
            {format.count(answer.made.agents)} online, {format.count(Math.ceil(answer.made.scheduled - 1e-9))}{' '}
            on the schedule
          </output>
          {answer.chance !== null && (
            <p className="text-sm">
              The chance that {format.count(answer.made.agents)} are enough for the calls that come is{' '}
              {chanceWords(answer.chance)}, by the forecast’s own quantiles.
            </p>
          )}
          <StepsList steps={answer.steps} />
        </>
      )}
    </div>
  );
}

/** How is this computed? Step by step, with inputs that can be changed on the spot. */
export function ExplainDialog({ queues, start, whatIf, intervalMinutes, onClose }: ExplainDialogProps) {
  const format = useFormat();
  const found = queues.flatMap((demand) => {
    const interval = demand.intervals.find((one) => one.start === start);
    return interval?.open ? [{ demand, interval }] : [];
  });
  // The busiest first: it has most of the number.
  found.sort((one, other) => other.interval.calls - one.interval.calls);
  const [queue, setQueue] = useState<string | null>(null);
  const shown = found.find(({ demand }) => demand.queue === queue) ?? found[0];
  if (!shown) return null;
  const { date, minute } = shown.interval;
  return (
    <Dialog
      title={`How is this computed? ${format.day(date)}, ${clockTime(minute)}–${clockTime(minute + intervalMinutes)}`}
      place="side"
      onClose={onClose}
    >
      {found.length > 1 && (
        <SelectField
          label="Queue"
          hint="The number is the sum of its queues; each is computed by itself."
          className="mb-4"
          value={shown.demand.queue}
          options={found.map(({ demand }) => ({ value: demand.queue, label: demand.name }))}
          onChange={setQueue}
        />
      )}
      <QueueExplained
        key={shown.demand.queue}
        demand={shown.demand}
        interval={shown.interval}
        whatIf={whatIf}
        intervalMinutes={intervalMinutes}
      />
    </Dialog>
  );
}
