'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Dialog, SubmitActions } from '@/app/_ui/dialog';
import { FormProblem } from '@/app/_ui/form-problem';
import type { UserView } from '@/server/users/user-view';
import { AccountFields } from './account-fields';
import { UserAccess } from './user-access';
import { UserSessions } from './user-sessions';

interface EditUserProps {
  user: UserView;
  /** The one who looks. */
  own: boolean;
  onClose: () => void;
}

/** One account: name, role and sites; password, sessions, on and off. */
export function EditUser({ user, own, onClose }: EditUserProps) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [draft, setDraft] = useState({ name: user.name, role: user.role, siteIds: user.siteIds });
  const update = useMutation(
    trpc.users.update.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries({ queryKey: trpc.users.list.queryKey() });
        onClose();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    update.mutate({ id: user.id, ...draft });
  };
  return (
    <Dialog title={user.name} place="side" onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        <p className="break-all text-sm">{user.email}</p>
        <AccountFields draft={draft} onChange={setDraft} />
        <FormProblem error={update.error} />
        <SubmitActions onClose={onClose} loading={update.isPending} />
      </form>
      <UserSessions user={user} />
      <UserAccess user={user} own={own} />
    </Dialog>
  );
}
