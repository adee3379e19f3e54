'use client';

import { RiKey2Line } from '@remixicon/react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog';
import type { Format } from '@/app/_ui/format';
import { useFormat } from '@/app/_ui/locale';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { EmptyState, ErrorState, Skeleton } from '@/app/_ui/states';
import type { KeyView } from '@/server/api-keys/key-view';
import { CreateKey } from './create-key';
import { KeysTable } from './keys-table';
import { stateOfKey } from './state-of-key';
import { UsingAKey } from './using-a-key';

function workingWords(format: Format, working: number): string {
  if (working === 0) return 'No key lets a program in.';
  return `${format.count(working)} ${working === 1 ? 'key lets a program' : 'keys let programs'} in.`;
}

/** Which programs may send and read data. */
export function KeysView() {
  const trpc = useTRPC();
  const format = useFormat();
  const cache = useQueryClient();
  const keys = useQuery(trpc.apiKeys.list.queryOptions());
  const sites = useQuery(trpc.sites.list.queryOptions());
  const [creating, setCreating] = useState(false);
  const [revoked, setRevoked] = useState<KeyView | null>(null);
  const revoke = useMutation(
    trpc.apiKeys.revoke.mutationOptions({
      onSuccess: async () => {
        setRevoked(null);
        await cache.invalidateQueries({ queryKey: trpc.apiKeys.list.queryKey() });
      },
    }),
  );
  const working = keys.data?.filter((key) => stateOfKey(key) === 'working').length ?? 0;
  return (
    <>
      <PageHeader
        title="API keys"
        answer={keys.data && workingWords(format, working)}
        actions={
          <Button size="xs" icon={RiKey2Line} onClick={() => setCreating(true)}>
            Make a key
          </Button>
        }
      />
      {keys.error && <ErrorState error={keys.error} onRetry={() => void keys.refetch()} />}
      {keys.isPending && <Skeleton className="h-40 w-full" />}
      {keys.data && (
        <Panel flush>
          {keys.data.length === 0 ? (
            <EmptyState title="There are no keys yet">
              A key lets a program send call records or read figures, within what you choose.
            </EmptyState>
          ) : (
            <KeysTable keys={keys.data} sites={sites.data ?? []} onRevoke={setRevoked} />
          )}
        </Panel>
      )}
      <div className="mt-4">
        <UsingAKey />
      </div>
      {creating && <CreateKey sites={sites.data ?? []} onClose={() => setCreating(false)} />}
      {revoked && (
        <ConfirmDialog
          title={`Revoke ${revoked.name}?`}
          action="Revoke the key"
          busy={revoke.isPending}
          error={revoke.error}
          onConfirm={() => revoke.mutate({ id: revoked.id })}
          onClose={() => setRevoked(null)}
        >
          Programs that use it are refused from now on. This cannot be taken back; a new key can be made.
        </ConfirmDialog>
      )}
    </>
  );
}
