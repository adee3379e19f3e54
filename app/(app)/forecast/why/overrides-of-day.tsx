'use client';

import { Button } from '@tremor/react';
import { useState } from 'react';
import { useFormat } from '@/app/_ui/locale';
import type { OverrideView } from '@/server/forecasts/contracts/override-view';
import { OverrideDialog } from '../_overrides/override-dialog';
import { overrideAct, overrideWhen } from '../_overrides/override-words';
import type { OverridesPanelProps } from '../_overrides/overrides-panel';
import { useOverrides } from '../_overrides/use-overrides';

interface OverridesOfDayProps {
  overriding: OverridesPanelProps;
  date: string;
  overrides: readonly OverrideView[];
}

/** What planners changed of a day, who and why; and changing it. */
export function OverridesOfDay({ overriding, date, overrides }: OverridesOfDayProps) {
  const format = useFormat();
  const [changing, setChanging] = useState(false);
  const { siteId, snapshot, queue, metric, mayWrite } = overriding;
  const { refresh } = useOverrides({ siteId, snapshotId: snapshot.id, queue, metric });
  const mayChange = mayWrite && snapshot.kind === 'run';
  if (overrides.length === 0 && !mayChange) return null;
  return (
    <section aria-label="Changed by hand" className="space-y-2">
      <h3 className="text-sm font-semibold text-tremor-content-strong dark:text-dark-tremor-content-strong">
        Changed by hand
      </h3>
      {overrides.length === 0 && <p className="text-sm">Nothing of this day.</p>}
      <ul className="space-y-1 text-sm">
        {overrides.map((override) => (
          <li key={override.id}>
            <span className="font-medium">{overrideAct(format, metric, override)}</span>,{' '}
            {overrideWhen(format, override)}: {override.reason}{' '}
            <span className="text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
              ({override.createdBy})
            </span>
          </li>
        ))}
      </ul>
      {mayChange && (
        <Button size="xs" variant="secondary" onClick={() => setChanging(true)}>
          Change this day
        </Button>
      )}
      {changing && (
        <OverrideDialog
          {...overriding}
          date={date}
          onClose={() => setChanging(false)}
          onDone={() => {
            setChanging(false);
            void refresh();
          }}
        />
      )}
    </section>
  );
}
