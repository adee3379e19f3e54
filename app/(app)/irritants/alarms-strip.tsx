'use client';

import { RiAlarmWarningLine } from '@remixicon/react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import Link from 'next/link';
import { useTRPC } from '@/app/_trpc/client';
import { FormProblem } from '@/app/_ui/form-problem';
import { LINK } from '@/app/_ui/link-style';
import { useFormat } from '@/app/_ui/locale';
import { useUndoToast } from '@/app/_ui/undo-toast';
import type { AlarmView } from '@/server/irritants/alarms/alarm-view';
import type { IrritantOverview } from '@/server/irritants/contracts/figures';
import { alarmWords } from './answer-words';
import type { May } from './may';

interface AlarmsStripProps {
  overview: IrritantOverview;
  siteId: number;
  lastDay: string;
  may: May;
}

/** What came up or rose, until somebody says that it was seen. */
export function AlarmsStrip({ overview, siteId, lastDay, may }: AlarmsStripProps) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { toast, say } = useUndoToast();
  const acknowledge = useMutation(
    trpc.irritants.acknowledgeAlarm.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: trpc.irritants.pathKey() }),
    }),
  );
  const names = new Map(
    [...overview.rows, ...overview.candidates].map(({ irritant }) => [irritant.id, irritant.name]),
  );
  const shown = overview.alarms.filter(({ irritantId }) => names.has(irritantId));
  const seen = (alarm: AlarmView) => {
    const set = (acknowledged: boolean) => acknowledge.mutate({ siteId, alarmId: alarm.id, acknowledged });
    set(true);
    say(`Acknowledged: ${names.get(alarm.irritantId)}`, () => set(false));
  };
  return (
    <>
      {shown.length > 0 && (
        <section
          aria-label="Alarms"
          className="rounded-lg border border-amber-300 bg-amber-50 px-4 py-2 text-sm text-amber-950 dark:border-amber-800 dark:bg-amber-950/40 dark:text-amber-100"
        >
          <ul className="divide-y divide-amber-200 dark:divide-amber-900">
            {shown.map((alarm) => (
              <Alarm
                key={alarm.id}
                alarm={alarm}
                name={names.get(alarm.irritantId) ?? ''}
                siteId={siteId}
                lastDay={lastDay}
                onSeen={may.write ? () => seen(alarm) : null}
              />
            ))}
          </ul>
          <FormProblem error={acknowledge.error} />
        </section>
      )}
      {toast}
    </>
  );
}

interface AlarmProps {
  alarm: AlarmView;
  /** of the irritant */
  name: string;
  siteId: number;
  lastDay: string;
  /** null: may only look */
  onSeen: (() => void) | null;
}

function Alarm({ alarm, name, siteId, lastDay, onSeen }: AlarmProps) {
  const format = useFormat();
  const words = alarmWords(format, alarm, name, lastDay);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1.5">
      <span className="flex min-w-0 items-start gap-2">
        <RiAlarmWarningLine aria-hidden className="mt-0.5 size-4 shrink-0" />
        <span>
          <Link
            className="font-semibold hover:underline"
            href={`/irritants/${alarm.irritantId}?site=${siteId}`}
          >
            {words.charAt(0).toUpperCase() + words.slice(1)}
          </Link>
          : {format.count(alarm.observed)} {alarm.observed === 1 ? 'call' : 'calls'} where{' '}
          {alarm.expected < 1 ? 'fewer than 1' : format.count(Math.round(alarm.expected))} were to be
          expected.
        </span>
      </span>
      {onSeen && (
        <Button size="xs" variant="light" className={LINK} onClick={onSeen}>
          Acknowledge
        </Button>
      )}
    </li>
  );
}
