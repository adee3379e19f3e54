'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { SelectField } from '@/app/_ui/field';
import { SiteForm } from './site-form';

interface SiteChoiceProps {
  sites: readonly { id: number; name: string; timeZone: string }[];
  siteId: number | null;
  onChoose: (siteId: number) => void;
}

/** Which call center the file comes from; a new one can be made on the spot. */
export function SiteChoice({ sites, siteId, onChoose }: SiteChoiceProps) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [making, setMaking] = useState(sites.length === 0);
  const create = useMutation(
    trpc.sites.create.mutationOptions({
      onSuccess: async (site) => {
        await cache.invalidateQueries({ queryKey: trpc.sites.pathKey() });
        setMaking(false);
        onChoose(site.id);
      },
    }),
  );
  if (making) {
    return (
      <SiteForm
        busy={create.isPending}
        problem={create.error?.message}
        onCreate={(site) => create.mutate(site)}
        onCancel={sites.length > 0 ? () => setMaking(false) : undefined}
      />
    );
  }
  const chosen = sites.find((site) => site.id === siteId);
  return (
    <div className="flex items-start gap-2">
      <div className="min-w-0 max-w-md flex-1">
        <SelectField
          label="Site"
          value={chosen ? String(chosen.id) : ''}
          hint={
            chosen ? `Clock times are read in ${chosen.timeZone}.` : 'Which call center the file comes from.'
          }
          options={[
            ...(chosen ? [] : [{ value: '', label: 'Choose a site' }]),
            ...sites.map((site) => ({ value: String(site.id), label: site.name })),
          ]}
          onChange={(value) => onChoose(Number(value))}
        />
      </div>
      <div className="pt-5">
        <Button type="button" size="xs" variant="secondary" onClick={() => setMaking(true)}>
          New site
        </Button>
      </div>
    </div>
  );
}
