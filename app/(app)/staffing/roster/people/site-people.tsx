'use client';

import { useQuery } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import Link from 'next/link';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { FormProblem } from '@/app/_ui/form-problem';
import { useFormat } from '@/app/_ui/locale';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { EmptyState } from '@/app/_ui/states';
import type { GroupView, MemberView, Staff } from '@/server/rosters/contracts/staff';
import { type ChosenSite, LINK } from '../../site-gate';
import { GroupDialog } from './group-dialog';
import { GroupPanel } from './group-panel';
import { ImportPeople } from './import-people';
import { MemberDialog } from './member-dialog';
import { useStaffActs } from './use-staff-acts';

type Opened =
  | { kind: 'group'; group: GroupView | null }
  | { kind: 'member'; group: GroupView; member: MemberView | null };

/** Groups of people with the same skills, and each person's rules. */
export function SitePeople({ chosen, mayWrite }: { chosen: ChosenSite; mayWrite: boolean }) {
  const format = useFormat();
  const trpc = useTRPC();
  const siteId = chosen.site.id;
  const staff = useQuery(trpc.rosters.staff.queryOptions({ siteId }));
  const acts = useStaffActs();
  const [opened, setOpened] = useState<Opened | null>(null);
  const answer = (data: Staff) => {
    const people = data.groups.reduce((sum, { members }) => sum + members.length, 0);
    return `${format.count(people)} people in ${format.count(data.groups.length)} ${data.groups.length === 1 ? 'group' : 'groups'} can be put on a roster.`;
  };
  return (
    <>
      <PageHeader
        title={`People · ${chosen.site.name}`}
        answer={staff.data && answer(staff.data)}
        actions={
          <>
            <Link className={`${LINK} text-sm`} href={`/staffing/roster?site=${siteId}`}>
              Back to the roster
            </Link>
            {mayWrite && (
              <>
                <Button
                  size="xs"
                  variant="secondary"
                  loading={acts.fromCalls.isPending}
                  onClick={() => acts.fromCalls.mutate({ siteId })}
                >
                  Take people from the call log
                </Button>
                <ImportPeople siteId={siteId} />
                <Button size="xs" onClick={() => setOpened({ kind: 'group', group: null })}>
                  New group
                </Button>
              </>
            )}
          </>
        }
      />
      <FormProblem error={acts.fromCalls.error} />
      {acts.fromCalls.data && (
        <p role="status" className="mb-3 text-sm">
          {format.count(acts.fromCalls.data.people)} people came from the calls of{' '}
          {format.dayRange(acts.fromCalls.data.from, acts.fromCalls.data.to)};{' '}
          {format.count(acts.fromCalls.data.known)} were on the staff already.
        </p>
      )}
      <Answered question={staff} height="h-72">
        {(data) =>
          data.groups.length === 0 ? (
            <Panel>
              <EmptyState title="Nobody is on the staff yet">
                Take people from the call log: agents of the last weeks, grouped by the queues whose calls
                they took. Or bring them in from a CSV file.
              </EmptyState>
            </Panel>
          ) : (
            <div className="space-y-4">
              {data.groups.map((group) => (
                <GroupPanel
                  key={group.id}
                  {...{ siteId, group, mayWrite }}
                  queues={data.queues}
                  onEdit={() => setOpened({ kind: 'group', group })}
                  onMember={(member) => setOpened({ kind: 'member', group, member })}
                />
              ))}
            </div>
          )
        }
      </Answered>
      {opened?.kind === 'group' && (
        <GroupDialog
          {...{ siteId }}
          group={opened.group}
          queues={staff.data?.queues ?? []}
          onClose={() => setOpened(null)}
        />
      )}
      {opened?.kind === 'member' && (
        <MemberDialog
          {...{ siteId }}
          group={opened.group}
          member={opened.member}
          staff={staff.data ?? { groups: [], shiftTypes: [], queues: [] }}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}
