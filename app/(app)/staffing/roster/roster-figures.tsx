'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { type ReactNode, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Badge } from '@/app/_ui/badge';
import { FormProblem } from '@/app/_ui/form-problem';
import { useFormat } from '@/app/_ui/locale';
import { PageHeader } from '@/app/_ui/page-header';
import type { ScheduleView } from '@/server/rosters/contracts/schedule';
import { type ChosenSite, LINK } from '../site-gate';
import { CoveragePanel } from './coverage-panel';
import { PeoplePanel } from './people-panel';
import type { RosterChange, RosterState } from './roster-url';
import { rosterSentence } from './roster-words';
import { ShiftDialog, type ShiftPlace } from './shift-dialog';
import { UnmetPanel } from './unmet-panel';

interface RosterFiguresProps {
  chosen: ChosenSite;
  state: RosterState;
  roster: ScheduleView;
  mayWrite: boolean;
  bar: ReactNode;
  status: ReactNode;
  make: ReactNode;
  onChange: (change: RosterChange) => void;
}

/** One roster: the sentence, need against staff, what is missing and why, and who works when. */
export function RosterFigures({
  chosen,
  state,
  roster,
  mayWrite,
  bar,
  status,
  make,
  onChange,
}: RosterFiguresProps) {
  const format = useFormat();
  const trpc = useTRPC();
  const cache = useQueryClient();
  const siteId = chosen.site.id;
  const [place, setPlace] = useState<ShiftPlace | null>(null);
  const publish = useMutation(
    trpc.rosters.publish.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: trpc.rosters.pathKey() }),
    }),
  );
  const { result } = roster;
  if (!result) return null;
  const isPublished = roster.publishedAt !== null;
  const file = (kind: string) => `/api/export/roster?site=${siteId}&schedule=${roster.id}&format=${kind}`;
  return (
    <>
      <PageHeader
        title={`Roster · ${chosen.site.name}`}
        answer={
          <>
            {rosterSentence(format, roster, result)}{' '}
            <Badge tone={isPublished ? 'good' : 'plain'}>{isPublished ? 'Published' : 'Draft'}</Badge>
          </>
        }
        actions={
          <>
            <a className={`${LINK} text-sm`} href={file('csv')} download>
              CSV
            </a>
            <a className={`${LINK} text-sm`} href={file('ics')} download>
              iCal
            </a>
            {mayWrite && (
              <Button
                size="xs"
                variant="secondary"
                disabled={publish.isPending}
                onClick={() => publish.mutate({ siteId, scheduleId: roster.id, published: !isPublished })}
              >
                {isPublished ? 'Take back' : 'Publish'}
              </Button>
            )}
            {make}
          </>
        }
      />
      {bar}
      <FormProblem error={publish.error} />
      <div className="mt-4 space-y-4">
        {status}
        <CoveragePanel {...{ state, roster, result, onChange }} />
        <UnmetPanel result={result} />
        <PeoplePanel {...{ siteId, roster, mayWrite }} onOpen={setPlace} />
      </div>
      {place && <ShiftDialog {...{ siteId, roster, place }} onClose={() => setPlace(null)} />}
    </>
  );
}
