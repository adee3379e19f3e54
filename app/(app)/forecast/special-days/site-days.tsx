'use client';

import { RiAddLine } from '@remixicon/react';
import { Button } from '@tremor/react';
import { useState } from 'react';
import { Answered } from '@/app/_ui/answered';
import { CheckField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { useUndoToast } from '@/app/_ui/undo-toast';
import type { TrendsOptions } from '@/server/trends/options';
import { PlannerLinks } from '../_overrides/planner-links';
import { DayDialog } from './day-dialog';
import { changedDay, type DayDraft, holidayHours, newDay } from './day-draft';
import { type DayRow, dayRows } from './day-rows';
import { daysAnswer } from './days-answer';
import { DaysBar } from './days-bar';
import { type DayActs, DaysTable } from './days-table';
import { EffectDialog } from './effect-dialog';
import { PlaceFields } from './place-fields';
import { useSpecialDays } from './use-special-days';
import { YearGrid, YearLegend } from './year-grid';

type Chosen = NonNullable<TrendsOptions['chosen']>;

interface SiteDaysProps {
  sites: TrendsOptions['sites'];
  site: Chosen['site'];
  queues: Chosen['queues'];
  year: number;
  queue: string;
  mayWrite: boolean;
  mayMove: boolean;
  onChange: (change: { site?: number; year?: number; queue?: string }) => void;
}

/** A year of a site: which days are special, what they do to the calls; adding, changing and undoing. */
export function SiteDays({ sites, site, queues, year, queue, mayWrite, mayMove, onChange }: SiteDaysProps) {
  const { toast, say } = useUndoToast();
  const [marked, setMarked] = useState(false);
  const [draft, setDraft] = useState<DayDraft | null>(null);
  const [effectOf, setEffectOf] = useState<DayRow | null>(null);
  const siteId = site.id;
  const days = useSpecialDays({ siteId, year, queue });
  const effects = days.effects.data?.effects ?? [];
  const queueNames = new Map(queues.map(({ code, name }) => [code, name || code]));
  const acts: DayActs = {
    onHours: ({ from, name }) => setDraft(holidayHours(from, name)),
    onEdit: ({ own }) => own && setDraft(changedDay(own)),
    onEffect: setEffectOf,
    onUsed: ({ name: tag }, used) => {
      const set = (to: boolean) => days.setHoliday.mutate({ siteId, tag, year, used: to });
      set(used);
      say(used ? `${tag} counts in every year` : `${tag} is an ordinary day here`, () => set(!used));
    },
    onRemove: ({ own }) => {
      if (!own) return;
      days.removeDay.mutate({ siteId, ids: own.ids });
      say(`Removed: ${own.name}`, () => days.putBack(own));
    },
  };
  const setEffect = (tag: string, factor: number | null) =>
    days.setEffect.mutate(
      { siteId, queue, tag, factor },
      {
        onSuccess: ({ before }) => {
          setEffectOf(null);
          const undo = () => days.setEffect.mutate({ siteId, queue, tag, factor: before });
          say(`Effect of ${tag} changed, from the next forecast on`, undo);
        },
      },
    );
  const add = (date: string) => setDraft(newDay(date));
  return (
    <>
      <Answered question={days.calendar} height="h-96">
        {(calendar) => {
          const rows = dayRows(calendar, effects, marked);
          return (
            <>
              <PageHeader
                title={`Special days · ${site.name}`}
                answer={daysAnswer(calendar, year)}
                actions={
                  <>
                    <PlannerLinks here="/forecast/special-days" siteId={siteId} />
                    {mayWrite && (
                      <Button size="xs" icon={RiAddLine} onClick={() => add(`${year}-01-01`)}>
                        Add a day
                      </Button>
                    )}
                  </>
                }
              />
              <DaysBar {...{ sites, siteId, queues, year, queue, onChange }} />
              <div className="space-y-4 pt-4">
                <Panel
                  title={`${year} at a glance`}
                  note={mayWrite ? 'Press a day to add something.' : undefined}
                >
                  <YearGrid year={year} rows={rows} onDay={mayWrite ? add : null} />
                  <YearLegend />
                </Panel>
                <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-[minmax(0,1fr)_20rem]">
                  <Panel
                    title={`Days of ${year}`}
                    note="A change holds from the next forecast on."
                    actions={
                      <CheckField
                        label="Show days that are only marked"
                        checked={marked}
                        onChange={setMarked}
                      />
                    }
                    flush
                  >
                    <DaysTable rows={rows} queueNames={queueNames} acts={mayWrite ? acts : null} />
                    <div className="px-4 pb-3">
                      <FormProblem error={days.setHoliday.error ?? days.removeDay.error ?? days.problem} />
                    </div>
                  </Panel>
                  <Panel title="Whose holidays">
                    <PlaceFields
                      siteId={siteId}
                      country={calendar.country}
                      region={calendar.region}
                      mayWrite={mayWrite}
                      mayMove={mayMove}
                      onChanged={(text, undo) => {
                        void days.refresh();
                        say(text, undo);
                      }}
                    />
                  </Panel>
                </div>
              </div>
            </>
          );
        }}
      </Answered>
      {draft && (
        <DayDialog
          siteId={siteId}
          title={
            draft.replaces.length > 0
              ? `Change ${draft.name}`
              : draft.isHoliday
                ? `Hours on ${draft.name}`
                : 'Add a day'
          }
          draft={draft}
          queues={queues}
          names={[...new Set(days.calendar.data?.own.map(({ name }) => name) ?? [])]}
          onClose={() => setDraft(null)}
          onSaved={(saved) => {
            const before = days.calendar.data?.own.find(({ ids }) =>
              ids.some((id) => draft.replaces.includes(id)),
            );
            setDraft(null);
            void days.refresh();
            say(`Saved: ${saved.name}`, () =>
              before ? days.putBack(before, saved.ids) : days.removeDay.mutate({ siteId, ids: saved.ids }),
            );
          }}
        />
      )}
      {effectOf && (
        <EffectDialog
          effect={effectOf.effect ?? { tag: effectOf.name, queue, learned: null, edited: null }}
          queueName={queue === '' ? 'All calls' : (queueNames.get(queue) ?? queue)}
          busy={days.setEffect.isPending}
          error={days.setEffect.error}
          onClose={() => setEffectOf(null)}
          onSet={(factor) => setEffect(effectOf.name, factor)}
        />
      )}
      {toast}
    </>
  );
}
