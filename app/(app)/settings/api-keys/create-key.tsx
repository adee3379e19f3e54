'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Dialog, DialogActions, SubmitActions } from '@/app/_ui/dialog';
import { CheckField, SelectField, TextField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import { SecretOnce } from '@/app/_ui/secret-once';
import type { SiteView } from '@/server/sites/site-view';
import { SCOPES, type Scope } from './scope-names';

const EVERY_SITE = 'all';

interface CreateKeyProps {
  sites: readonly SiteView[];
  onClose: () => void;
}

/** A new key in full: this once. */
function NewKey({ name, secret, onClose }: { name: string; secret: string; onClose: () => void }) {
  return (
    <Dialog title={`Key ${name}`} onClose={onClose}>
      <SecretOnce label="the key" secret={secret} />
      <DialogActions>
        <Button size="xs" onClick={onClose}>
          Done
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface ScopesFieldProps {
  scopes: readonly Scope[];
  onChange: (scopes: readonly Scope[]) => void;
}

function ScopesField({ scopes, onChange }: ScopesFieldProps) {
  return (
    <fieldset>
      <legend className="text-xs font-medium">It may</legend>
      {SCOPES.map(({ value, label }) => (
        <CheckField
          key={value}
          label={label}
          checked={scopes.includes(value)}
          onChange={(on) => onChange(on ? [...scopes, value] : scopes.filter((other) => other !== value))}
        />
      ))}
    </fieldset>
  );
}

interface SiteFieldProps {
  sites: readonly SiteView[];
  value: string;
  onChange: (value: string) => void;
}

function SiteField({ sites, value, onChange }: SiteFieldProps) {
  const named = sites.map(({ id, name }) => ({ value: String(id), label: name }));
  const options = [{ value: EVERY_SITE, label: 'All sites' }, ...named];
  return <SelectField label="Site" value={value} options={options} onChange={onChange} />;
}

function useCreateKey() {
  const trpc = useTRPC();
  const cache = useQueryClient();
  return useMutation(
    trpc.apiKeys.create.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: trpc.apiKeys.list.queryKey() }),
    }),
  );
}

/** Makes a key; it is shown once. */
export function CreateKey({ sites, onClose }: CreateKeyProps) {
  const create = useCreateKey();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly Scope[]>([]);
  const [site, setSite] = useState(EVERY_SITE);
  const [lastDay, setLastDay] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({
      name,
      scopes: [...scopes],
      siteId: site === EVERY_SITE ? null : Number(site),
      // The whole last day on the reader's clock.
      expiresAt: lastDay ? new Date(`${lastDay}T23:59:59`) : null,
    });
  };
  if (create.data) {
    return <NewKey name={create.data.view.name} secret={create.data.key} onClose={onClose} />;
  }
  return (
    <Dialog title="Make a key" onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        <TextField
          label="Name"
          hint="What it is for, as: nightly export of the phone system."
          value={name}
          required
          maxLength={120}
          onChange={(event) => setName(event.target.value)}
        />
        <ScopesField scopes={scopes} onChange={setScopes} />
        <SiteField sites={sites} value={site} onChange={setSite} />
        <TextField
          label="Last day"
          hint="Leave empty for a key that never expires."
          type="date"
          value={lastDay}
          onChange={(event) => setLastDay(event.target.value)}
        />
        <FormProblem error={create.error} />
        <SubmitActions
          onClose={onClose}
          submit="Make the key"
          loading={create.isPending}
          disabled={scopes.length === 0}
        />
      </form>
    </Dialog>
  );
}
