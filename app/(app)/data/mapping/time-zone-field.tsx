'use client';

import { useId, useState } from 'react';
import { TextField } from '@/app/_ui/field';

interface TimeZoneFieldProps {
  /** null: the site's */
  value: string | null;
  siteZone: string;
  onChange: (timeZone: string | null) => void;
}

function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/** The zone of the clock in the file, where it is another one than the site's. */
export function TimeZoneField({ value, siteZone, onChange }: TimeZoneFieldProps) {
  const zones = useId();
  const [text, setText] = useState(value ?? '');
  const problem =
    text !== '' && !isZone(text) ? 'This is not a time zone, such as Europe/Amsterdam.' : undefined;
  const commit = () => {
    if (!problem && text !== (value ?? '')) onChange(text === '' ? null : text);
  };
  return (
    <>
      <TextField
        label="Clock of the file"
        list={zones}
        placeholder={`${siteZone} (the site’s)`}
        value={text}
        problem={problem}
        onChange={({ target }) => setText(target.value)}
        onBlur={commit}
        onKeyDown={({ key }) => {
          if (key === 'Enter') commit();
        }}
      />
      <datalist id={zones}>
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}
