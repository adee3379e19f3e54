'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { FormProblem } from '@/app/_ui/form-problem';
import type { Format } from '@/app/_ui/format';
import { useFormat } from '@/app/_ui/locale';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { EmptyState } from '@/app/_ui/states';
import type { Staff } from '@/server/rosters/contracts/staff';
import type { ChosenSite } from '../../site-gate';
import { GroupPanel } from './group-panel';
import { type Opened, OpenedDialog } from './opened-dialog';
import { PeopleActions } from './people-actions';
import { useStaffActs } from './use-staff-acts';

function peopleSentence(format: Format, { groups }: Staff): string {
  const people = groups.reduce((sum, { members }) => sum + members.length, 0);
  return `${format.count(people)} people in ${format.count(groups.length)} ${groups.length === 1 ? 'group' : 'groups'} can be put on a roster.`;
}

/** What came of taking people from the call log. */
interface Taken {
  /** who were not on the staff before */
  people: number;
  known: number;
  from: string;
  to: string;
}

function TakenNote({ people, known, from, to }: Taken) {
  const format = useFormat();
  return (
    <p role="status" className="mb-3 text-sm">
      {format.count(people)} people came from the calls of {format.dayRange(from, to)}; {format.count(known)}{' '}
      were on the staff already.
    </p>
  );
}

function NobodyYet() {
  return (
    <Panel>
      <EmptyState title="Nobody is on the staff yet">
        Take people from the call log: agents of the last weeks, grouped by the queues whose calls they took.
        Or bring them in from a CSV file.
      </EmptyState>
    </Panel>
  );
}

/** Groups of people with the same skills, and each person's rules. */
export function SitePeople({ chosen, mayWrite }: { chosen: ChosenSite; mayWrite: boolean }) {
  const format = useFormat();
  const trpc = useTRPC();
  const siteId = chosen.site.id;
  const staff = useQuery(trpc.rosters.staff.queryOptions({ siteId }));
  const { fromCalls } = useStaffActs();
  const [opened, setOpened] = useState<Opened | null>(null);
  return (
    <>
      <PageHeader
        title={`People · ${chosen.site.name}`}
        answer={staff.data && peopleSentence(format, staff.data)}
        actions={
          <PeopleActions
            {...{ siteId, mayWrite }}
            isTaking={fromCalls.isPending}
            onTake={() => fromCalls.mutate({ siteId })}
            onNewGroup={() => setOpened({ kind: 'group', group: null })}
          />
        }
      />
      <FormProblem error={fromCalls.error} />
      {fromCalls.data && <TakenNote {...fromCalls.data} />}
      <Answered question={staff} height="h-72">
        {({ groups, queues }) =>
          groups.length === 0 ? (
            <NobodyYet />
          ) : (
            <div className="space-y-4">
              {groups.map((group) => (
                <GroupPanel
                  key={group.id}
                  {...{ siteId, group, queues, mayWrite }}
                  onEdit={() => setOpened({ kind: 'group', group })}
                  onMember={(member) => setOpened({ kind: 'member', group, member })}
                />
              ))}
            </div>
          )
        }
      </Answered>
      {opened && (
        <OpenedDialog
          {...{ siteId, opened }}
          staff={staff.data ?? { groups: [], shiftTypes: [], queues: [] }}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}
