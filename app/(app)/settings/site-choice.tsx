'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';
import { CheckField } from '@/app/_ui/field';

interface SiteChoiceProps {
  value: 'all' | number[];
  onChange: (value: 'all' | number[]) => void;
}

/** Every site there is and will be, or some. */
export function SiteChoice({ value, onChange }: SiteChoiceProps) {
  const trpc = useTRPC();
  const sites = useQuery(trpc.sites.list.queryOptions());
  const chosen = value === 'all' ? [] : value;
  return (
    <fieldset>
      <legend className="text-xs font-medium">Sites</legend>
      <CheckField
        label="All sites, also later ones"
        checked={value === 'all'}
        onChange={(all) => onChange(all ? 'all' : [])}
      />
      {value !== 'all' &&
        sites.data?.map((site) => (
          <CheckField
            key={site.id}
            label={site.name}
            checked={chosen.includes(site.id)}
            onChange={(on) => onChange(on ? [...chosen, site.id] : chosen.filter((id) => id !== site.id))}
          />
        ))}
    </fieldset>
  );
}
