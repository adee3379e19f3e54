'use client';

import { Waterfall } from '@/app/_charts/waterfall';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { missCauses } from '@/models/staffing/calibration/miss-words';
import type { Miss } from '@/models/staffing/calibration/planned-against-achieved';
import { partsOf } from './record-words';

/** From the planned service level to the achieved one, step by step. */
export function MissPanel({ miss, rosteredDays }: { miss: Miss; rosteredDays: number }) {
  const format = useFormat();
  const words = new Map(missCauses(miss).map((cause) => [cause.part, cause.words]));
  const steps = [
    {
      key: 'planned',
      label: 'Planned',
      note: 'By the formula, with all that was planned',
      value: miss.planned,
      text: format.percent(miss.planned),
    },
    ...partsOf(rosteredDays > 0).map(({ part, label }) => ({
      key: part,
      label,
      note:
        part === 'rest'
          ? 'What the formula does not know: pauses of people (presence counts gaps up to half an hour), bursts of calls, skills, priorities'
          : (words.get(part) ?? null),
      value: miss[part],
      text: format.points(miss[part]),
    })),
  ];
  const total = {
    key: 'achieved',
    label: 'Achieved',
    note: null,
    value: miss.achieved,
    text: format.percent(miss.achieved),
  };
  return (
    <Panel
      title="Why it was not as planned"
      note="points of service level; each cause averaged over all orders"
    >
      <Waterfall caption="From the planned service level to the achieved one" steps={steps} total={total} />
      {rosteredDays === 0 && (
        <p className="pt-3 text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
          No roster was published for these days: whoever was missing counts as not planned, not as absent.
        </p>
      )}
    </Panel>
  );
}
