'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Badge } from '@/app/_ui/badge';
import { FormProblem } from '@/app/_ui/form-problem';
import { useFormat } from '@/app/_ui/locale';
import { PageHeader } from '@/app/_ui/page-header';
import type { ScheduleView } from '@/server/rosters/contracts/schedule';
import type { ChosenSite } from '../site-gate';
import { CoveragePanel } from './coverage-panel';
import { PeoplePanel } from './people-panel';
import { RosterActions } from './roster-actions';
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
export function RosterFigures(props: RosterFiguresProps) {
  const { chosen, state, roster, mayWrite, bar, status, make, onChange } = props;
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
          <RosterActions
            {...{ siteId, mayWrite, isPublished, make }}
            scheduleId={roster.id}
            isPublishing={publish.isPending}
            onPublish={(published) => publish.mutate({ siteId, scheduleId: roster.id, published })}
          />
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
