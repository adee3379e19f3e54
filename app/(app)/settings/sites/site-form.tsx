'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Dialog, DialogActions } from '@/app/_ui/dialog';
import { TextField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import type { SiteView } from '@/server/sites/site-view';
import { ZoneField } from './zone-field';

/** Adds a site (`site` null) or changes one. */
export function SiteForm({ site, onClose }: { site: SiteView | null; onClose: () => void }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [code, setCode] = useState(site?.code ?? '');
  const [name, setName] = useState(site?.name ?? '');
  const [timeZone, setTimeZone] = useState(
    site?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  );
  const [country, setCountry] = useState(site?.country ?? '');
  const onSuccess = async () => {
    await cache.invalidateQueries();
    onClose();
  };
  const create = useMutation(trpc.sites.create.mutationOptions({ onSuccess }));
  const update = useMutation(trpc.sites.update.mutationOptions({ onSuccess }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const settings = { name, timeZone, country };
    if (site) update.mutate({ id: site.id, ...settings });
    else create.mutate({ code, ...settings });
  };
  const moves = site !== null && site.timeZone !== timeZone;
  return (
    <Dialog title={site ? `Edit ${site.name}` : 'Add a site'} onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        <TextField
          label="Name"
          value={name}
          required
          maxLength={120}
          onChange={(event) => setName(event.target.value)}
        />
        {!site && (
          <TextField
            label="Code"
            hint="Short and lasting, as in amsterdam: the command line names the site by it."
            value={code}
            required
            pattern="[A-Za-z0-9][A-Za-z0-9\-]{0,39}"
            onChange={(event) => setCode(event.target.value)}
          />
        )}
        <ZoneField
          label="Time zone"
          hint="Days and hours of the site’s calls are told in it. Type to search."
          value={timeZone}
          required
          onChange={setTimeZone}
        />
        <TextField
          label="Country"
          hint="Two letters, as NL: where phone numbers without a prefix are from. May stay empty."
          value={country}
          maxLength={2}
          pattern="[A-Za-z]{2}"
          onChange={(event) => setCountry(event.target.value)}
        />
        {moves && (
          <p role="status" className="text-sm">
            Another time zone moves calls to other days: the site’s figures will be recomputed. That takes a
            moment; the page says when it is done.
          </p>
        )}
        <FormProblem error={create.error ?? update.error} />
        <DialogActions>
          <Button type="button" size="xs" variant="secondary" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" size="xs" loading={create.isPending || update.isPending}>
            {site ? 'Save' : 'Add the site'}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
