'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';
import { SelectField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';

interface PlaceFieldsProps {
  siteId: number;
  country: string;
  region: string;
  mayWrite: boolean;
  /** Callers' numbers are read by the country too. */
  mayMove: boolean;
  onChanged: (text: string, undo: () => void) => void;
}

/** Where the site is: whose public holidays it keeps. */
export function PlaceFields({ siteId, country, region, mayWrite, mayMove, onChanged }: PlaceFieldsProps) {
  const trpc = useTRPC();
  const places = useQuery(trpc.specialDays.places.queryOptions({ country }));
  const move = useMutation(trpc.specialDays.setPlace.mutationOptions());
  const set = (to: { country: string; region: string }) => {
    const back = () =>
      move.mutate(
        { siteId, country, region },
        { onSuccess: () => onChanged('Back as it was', () => set(to)) },
      );
    move.mutate({ siteId, ...to }, { onSuccess: () => onChanged('Public holidays changed', back) });
  };
  const countries = places.data?.countries ?? [];
  const regions = places.data?.regions ?? [];
  return (
    <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-1">
      <SelectField
        label="Country"
        hint={mayMove ? 'Callers’ numbers without a prefix are read by it, too.' : 'A manager can change it.'}
        value={country}
        disabled={!mayMove || move.isPending}
        options={[
          { value: '', label: 'No public holidays' },
          // A country of whose holidays nothing is known stays as it is.
          ...(country !== '' && !countries.some(({ code }) => code === country)
            ? [{ value: country, label: country }]
            : []),
          ...countries.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        onChange={(to) => set({ country: to, region: '' })}
      />
      {(regions.length > 0 || region !== '') && (
        <SelectField
          label="Region"
          value={region}
          disabled={!mayWrite || move.isPending}
          options={[
            { value: '', label: 'Whole country' },
            ...regions.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          onChange={(to) => set({ country, region: to })}
        />
      )}
      <FormProblem error={move.error} />
    </div>
  );
}
