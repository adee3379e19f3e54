'use client';

import { SelectField, TextField } from '@/app/_ui/field';
import { ROLES, type RoleName } from '../role-names';
import { SiteChoice } from '../site-choice';

export interface AccountDraft {
  name: string;
  role: RoleName;
  siteIds: 'all' | number[];
}

interface AccountFieldsProps {
  draft: AccountDraft;
  onChange: (draft: AccountDraft) => void;
}

/** What an administrator says about an account. */
export function AccountFields({ draft, onChange }: AccountFieldsProps) {
  const role = ROLES.find(({ value }) => value === draft.role);
  return (
    <>
      <TextField
        label="Name"
        value={draft.name}
        required
        maxLength={120}
        onChange={(event) => onChange({ ...draft, name: event.target.value })}
      />
      <SelectField
        label="Role"
        hint={role && `May see or do: ${role.may}.`}
        value={draft.role}
        options={ROLES}
        onChange={(next) =>
          onChange({ ...draft, role: next, siteIds: next === 'admin' ? 'all' : draft.siteIds })
        }
      />
      {draft.role !== 'admin' && (
        <SiteChoice value={draft.siteIds} onChange={(siteIds) => onChange({ ...draft, siteIds })} />
      )}
    </>
  );
}
