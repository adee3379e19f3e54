'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';
import { SelectField, TextField } from '@/app/_ui/field';

/** The choice of who has no account here. */
export const SOMEBODY_ELSE = 'else';

interface OwnerFieldsProps {
  siteId: number;
  /** '': nobody is chosen yet */
  ownerId: string;
  /** of somebody else */
  name: string;
  onOwner: (ownerId: string) => void;
  onName: (name: string) => void;
}

/** Who does it: somebody with an account, or a name. */
export function OwnerFields({ siteId, ownerId, name, onOwner, onName }: OwnerFieldsProps) {
  const trpc = useTRPC();
  const owners = useQuery(trpc.irritants.owners.queryOptions({ siteId }));
  const people = (owners.data ?? []).map((owner) => ({ value: owner.id, label: owner.name }));
  return (
    <>
      <SelectField
        label="By whom"
        value={ownerId}
        options={[
          { value: '', label: 'Choose …' },
          ...people,
          { value: SOMEBODY_ELSE, label: 'Somebody else' },
        ]}
        onChange={onOwner}
      />
      {ownerId === SOMEBODY_ELSE && (
        <TextField
          label="Name"
          required
          maxLength={120}
          value={name}
          onChange={(event) => onName(event.target.value)}
        />
      )}
    </>
  );
}
