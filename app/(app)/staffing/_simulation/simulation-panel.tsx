'use client';

import { useState } from 'react';
import { SingleChoice } from '@/app/_filters/single-choice';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import type { StaffingDemand } from '@/server/staffing/contracts/demand';
import { daysOf } from '@/server/trends/period';
import type { PlannedDemand } from '../_plan/week-plan';
import { areShared, dayModel, type Sharing } from './plan-model';
import { RequiredPeople } from './required-people';
import { SimulatedDay } from './simulated-day';

interface SimulationPanelProps {
  data: StaffingDemand;
  /** those that are shown, as they are planned with what is tried out */
  queues: readonly PlannedDemand[];
}

const SHARINGS: { value: Sharing; label: string }[] = [
  { value: 'groups', label: "The groups' skills" },
  { value: 'separate', label: 'Each queue its own people' },
];

/** Does the plan of a day hold when its calls come one by one? */
export function SimulationPanel({ data, queues }: SimulationPanelProps) {
  const format = useFormat();
  const dates = daysOf(data).filter((date) =>
    queues.some(({ demand }) => demand.intervals.some((one) => one.date === date && one.open)),
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const [wanted, setSharing] = useState<Sharing>('groups');
  const date = chosen && dates.includes(chosen) ? chosen : dates[0];
  if (date === undefined) return null;
  const shared = areShared(queues, data.groups);
  const sharing = shared ? wanted : 'separate';
  const { intervalMinutes } = data;
  const day = () => dayModel(queues, data.groups, { date, sharing, intervalMinutes });
  return (
    <Panel
      title="Check by simulation"
      note="Call by call, on this computer: what is needed online against the calls staffed for."
      actions={
        <>
          <SingleChoice
            label="Day to simulate"
            value={date}
            choices={dates.map((one) => ({ value: one, label: format.day(one) }))}
            onChoose={setChosen}
          />
          {shared && (
            <SingleChoice label="Who serves whom" value={sharing} choices={SHARINGS} onChoose={setSharing} />
          )}
        </>
      }
    >
      <div key={keyOf(queues, date, sharing)} className="space-y-4">
        <SimulatedDay title={format.day(date)} day={day} />
        {shared && sharing === 'groups' && (
          <RequiredPeople
            title={format.day(date)}
            day={day}
            queues={queues}
            intervalMinutes={intervalMinutes}
          />
        )}
      </div>
    </Panel>
  );
}

/** What is simulated: when it changes, what was found no longer holds. */
function keyOf(queues: readonly PlannedDemand[], date: string, sharing: Sharing): string {
  const plans = queues.flatMap(({ demand, plan }) =>
    demand.intervals.flatMap((interval, at) =>
      interval.date === date ? [plan[at]?.planCalls, plan[at]?.ahtSeconds, plan[at]?.agents] : [],
    ),
  );
  return [date, sharing, ...queues.map(({ demand }) => demand.queue), ...plans].join();
}
