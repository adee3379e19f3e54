'use client';

import { useQuery } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import Link from 'next/link';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { FormProblem } from '@/app/_ui/form-problem';
import { LINK } from '@/app/_ui/link-style';
import { useFormat } from '@/app/_ui/locale';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { EmptyState } from '@/app/_ui/states';
import type { ShiftTypeView } from '@/server/rosters/contracts/staff';
import type { ChosenSite } from '../../site-gate';
import { useStaffActs } from '../people/use-staff-acts';
import { ShiftTypeDialog } from './shift-type-dialog';
import { ShiftTypesTable } from './shift-types-table';

/** Shift types: when they may start, how long they are, what breaks they have. */
export function SiteShiftTypes({ chosen, mayWrite }: { chosen: ChosenSite; mayWrite: boolean }) {
  const format = useFormat();
  const trpc = useTRPC();
  const siteId = chosen.site.id;
  const staff = useQuery(trpc.rosters.staff.queryOptions({ siteId }));
  const { addStarterSet } = useStaffActs();
  const [opened, setOpened] = useState<{ type: ShiftTypeView | null } | null>(null);
  return (
    <>
      <PageHeader
        title={`Shift types · ${chosen.site.name}`}
        answer={staff.data && `${format.count(staff.data.shiftTypes.length)} shift types can be worked.`}
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
                  loading={addStarterSet.isPending}
                  onClick={() => addStarterSet.mutate({ siteId })}
                >
                  Add the starter set
                </Button>
                <Button size="xs" onClick={() => setOpened({ type: null })}>
                  New shift type
                </Button>
              </>
            )}
          </>
        }
      />
      <FormProblem error={addStarterSet.error} />
      <Answered question={staff} height="h-72">
        {({ shiftTypes }) => (
          <Panel flush={shiftTypes.length > 0}>
            {shiftTypes.length === 0 ? (
              <EmptyState title="No shift types yet">
                Begin with the starter set: it is cut to the hours in which the forecast needs people.
              </EmptyState>
            ) : (
              <ShiftTypesTable {...{ shiftTypes, mayWrite }} onOpen={(type) => setOpened({ type })} />
            )}
          </Panel>
        )}
      </Answered>
      {opened && <ShiftTypeDialog {...{ siteId }} type={opened.type} onClose={() => setOpened(null)} />}
    </>
  );
}
