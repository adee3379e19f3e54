'use client';

import { RiAddLine, RiDownload2Line } from '@remixicon/react';
import { Button } from '@tremor/react';
import { useState } from 'react';
import { Answered } from '@/app/_ui/answered';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { useUndoToast } from '@/app/_ui/undo-toast';
import type { OverrideView } from '@/server/forecasts/contracts/override-view';
import type { Metric } from '@/server/forecasts/contracts/vocabulary';
import { OverrideDialog } from './override-dialog';
import { overrideAct, overrideWhen } from './override-words';
import { OverridesTable } from './overrides-table';
import { useOverrides } from './use-overrides';
import { ValueAddedNote } from './value-added-note';

export interface OverridesPanelProps {
  siteId: number;
  /** a run that is done: its days, and its intervals */
  snapshot: {
    id: string;
    kind: 'run' | 'import';
    originDate: string | null;
    lastDate: string | null;
    intervalMinutes: number;
  };
  /** '' is the whole site */
  queue: string;
  metric: Metric;
  /** names of queues, by code */
  queueNames: ReadonlyMap<string, string>;
  mayWrite: boolean;
}

/** What planners changed in a forecast, why, whether it helped; and changing it. */
export function OverridesPanel(props: OverridesPanelProps) {
  const { siteId, snapshot, queue, metric, mayWrite } = props;
  const format = useFormat();
  const { toast, say } = useUndoToast();
  const [changing, setChanging] = useState(false);
  const { list, undo, refresh } = useOverrides({ siteId, snapshotId: snapshot.id, queue, metric });
  const mayChange = mayWrite && snapshot.kind === 'run' && snapshot.originDate !== null;
  const set = ({ id, ...override }: OverrideView, undone: boolean) => {
    undo.mutate({ siteId, id, undone });
    const what = `${overrideAct(format, metric, override)}, ${overrideWhen(format, override)}`;
    say(undone ? `Undone: ${what}` : `Holds again: ${what}`, () =>
      undo.mutate({ siteId, id, undone: !undone }),
    );
  };
  return (
    <Panel
      title="Changed by hand"
      note={<ValueAddedNote siteId={siteId} metric={metric} />}
      actions={
        <>
          <ExportLinks siteId={siteId} snapshotId={snapshot.id} queue={queue} metric={metric} />
          {mayChange && (
            <Button size="xs" icon={RiAddLine} onClick={() => setChanging(true)}>
              Change it
            </Button>
          )}
        </>
      }
      flush
    >
      <Answered question={list} height="h-24">
        {({ overrides }) => (
          <OverridesTable
            overrides={overrides}
            metric={metric}
            queueNames={props.queueNames}
            onSet={mayChange ? set : null}
            error={undo.error}
          />
        )}
      </Answered>
      {changing && (
        <OverrideDialog
          {...props}
          onClose={() => setChanging(false)}
          onDone={(made) => {
            setChanging(false);
            void refresh();
            const what = `${overrideAct(format, metric, made)}, ${overrideWhen(format, made)}`;
            say(`Changed: ${what}`, () => undo.mutate({ siteId, id: made.id, undone: true }));
          }}
        />
      )}
      {toast}
    </Panel>
  );
}

interface ExportLinksProps {
  siteId: number;
  snapshotId: string;
  queue: string;
  metric: Metric;
}

const LINK =
  'inline-flex items-center gap-1 rounded px-1.5 py-1 text-xs font-medium hover:bg-tremor-background-subtle dark:hover:bg-dark-tremor-background-subtle';

/** The forecast with its changes, to be taken along: intervals, days, and a calendar. */
function ExportLinks({ siteId, snapshotId, queue, metric }: ExportLinksProps) {
  const scope = new URLSearchParams({ site: `${siteId}`, snapshot: snapshotId, queue, metric });
  const calendar = new URLSearchParams({ site: `${siteId}`, queue, metric });
  const links = [
    {
      label: 'Intervals',
      title: 'Download intervals as CSV',
      href: `/api/export/forecasts?${scope}&grain=interval`,
    },
    { label: 'Days', title: 'Download days as CSV', href: `/api/export/forecasts?${scope}&grain=day` },
    { label: 'Weeks', title: 'Download weeks as CSV', href: `/api/export/forecasts?${scope}&grain=week` },
    {
      label: 'Calendar',
      title:
        'Days and special days for a calendar program (iCal). To subscribe to it, give an API key as password.',
      href: `/api/export/forecast-calendar?${calendar}`,
    },
  ];
  return (
    <>
      {links.map(({ label, title, href }) => (
        <a key={label} href={href} download title={title} className={LINK}>
          <RiDownload2Line aria-hidden className="size-3.5" />
          {label}
        </a>
      ))}
    </>
  );
}
