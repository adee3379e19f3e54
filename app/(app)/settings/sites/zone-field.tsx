'use client';

import { useId, useMemo } from 'react';
import { TextField } from '@/app/_ui/field';

interface ZoneFieldProps {
  label: string;
  value: string;
  onChange: (zone: string) => void;
  hint?: string;
  required?: boolean;
  placeholder?: string;
  problem?: string | undefined;
}

/** An IANA time zone: typed, with the browser's own list of all zones to search. */
export function ZoneField({ onChange, ...field }: ZoneFieldProps) {
  const listId = useId();
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone'), []);
  return (
    <>
      <TextField
        {...field}
        list={listId}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={listId}>
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}
