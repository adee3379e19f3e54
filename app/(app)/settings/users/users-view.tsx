'use client';

import { RiUserAddLine } from '@remixicon/react';
import { useQuery } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { useFormat } from '@/app/_ui/locale';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { ErrorState, Skeleton } from '@/app/_ui/states';
import { AddUser } from './add-user';
import { EditUser } from './edit-user';
import { UsersTable } from './users-table';

/** Who may do what. */
export function UsersView({ ownId }: { ownId: string | null }) {
  const trpc = useTRPC();
  const format = useFormat();
  const users = useQuery(trpc.users.list.queryOptions());
  const sites = useQuery(trpc.sites.list.queryOptions());
  const [adding, setAdding] = useState(false);
  const [editedId, setEditedId] = useState<string | null>(null);
  const open = users.data?.filter(({ disabledAt }) => disabledAt === null).length ?? 0;
  const edited = users.data?.find(({ id }) => id === editedId);
  return (
    <>
      <PageHeader
        title="Users"
        answer={users.data && `${format.count(open)} ${open === 1 ? 'person' : 'people'} may sign in.`}
        actions={
          <Button size="xs" icon={RiUserAddLine} onClick={() => setAdding(true)}>
            Add a user
          </Button>
        }
      />
      {users.error && <ErrorState error={users.error} onRetry={() => void users.refetch()} />}
      {users.isPending && <Skeleton className="h-64 w-full" />}
      {users.data && (
        <Panel flush>
          <UsersTable users={users.data} sites={sites.data ?? []} onEdit={setEditedId} />
        </Panel>
      )}
      {adding && <AddUser onClose={() => setAdding(false)} />}
      {edited && <EditUser user={edited} own={edited.id === ownId} onClose={() => setEditedId(null)} />}
    </>
  );
}
