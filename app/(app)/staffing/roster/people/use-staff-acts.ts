'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';

/** What can be done with staff and shift types; lists are asked for anew after each. */
export function useStaffActs(onDone?: () => void) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const onSuccess = async () => {
    await cache.invalidateQueries({ queryKey: trpc.rosters.staff.pathKey() });
    onDone?.();
  };
  return {
    fromCalls: useMutation(trpc.rosters.takeFromCalls.mutationOptions({ onSuccess })),
    saveGroup: useMutation(trpc.rosters.saveGroup.mutationOptions({ onSuccess })),
    removeGroup: useMutation(trpc.rosters.removeGroup.mutationOptions({ onSuccess })),
    saveMember: useMutation(trpc.rosters.saveMember.mutationOptions({ onSuccess })),
    archiveMember: useMutation(trpc.rosters.archiveMember.mutationOptions({ onSuccess })),
    importMembers: useMutation(trpc.rosters.importMembers.mutationOptions({ onSuccess })),
    saveShiftType: useMutation(trpc.rosters.saveShiftType.mutationOptions({ onSuccess })),
    archiveShiftType: useMutation(trpc.rosters.archiveShiftType.mutationOptions({ onSuccess })),
    addStarterSet: useMutation(trpc.rosters.addStarterSet.mutationOptions({ onSuccess })),
  };
}
