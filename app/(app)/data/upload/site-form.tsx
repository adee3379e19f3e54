'use client';

import { Button } from '@tremor/react';
import { type SubmitEvent, useId, useState } from 'react';
import { TextField } from '@/app/_ui/field';
import { useFormat } from '@/app/_ui/locale';

export interface NewSite {
  code: string;
  name: string;
  timeZone: string;
  country: string;
}

interface SiteFormProps {
  busy: boolean;
  problem: string | undefined;
  onCreate: (site: NewSite) => void;
  onCancel: (() => void) | undefined;
}

/** A name as a code: lower case, dashes. */
function codeOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
}

/** The country's name, or undefined while what stands there is none. */
function countryName(code: string, locale: string): string | undefined {
  if (!/^[A-Z]{2}$/.test(code)) return undefined;
  const name = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' }).of(code);
  return name === code ? undefined : name;
}

/** What one must say about a call center before its files can be read. */
export function SiteForm({ busy, problem, onCreate, onCancel }: SiteFormProps) {
  const zones = useId();
  const format = useFormat();
  const [site, setSite] = useState<NewSite>(() => ({
    code: '',
    name: '',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    country: '',
  }));
  const [ownCode, setOwnCode] = useState(false);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onCreate(site);
  };
  return (
    <form onSubmit={submit} aria-label="New site" className="space-y-3">
      <p className="text-sm">
        A site is a call center that files come from. Its zone decides what the clock times in them mean.
      </p>
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        <TextField
          label="Name"
          required
          maxLength={80}
          value={site.name}
          hint="As screens name it."
          onChange={({ target }) =>
            setSite({ ...site, name: target.value, code: ownCode ? site.code : codeOf(target.value) })
          }
        />
        <TextField
          label="Code"
          required
          pattern="[a-z0-9][a-z0-9\-]*"
          maxLength={40}
          value={site.code}
          hint="Short, for addresses and the command line."
          onChange={({ target }) => {
            setOwnCode(true);
            setSite({ ...site, code: target.value });
          }}
        />
        <TextField
          label="Time zone"
          required
          list={zones}
          value={site.timeZone}
          hint="Of the clocks in its files."
          onChange={({ target }) => setSite({ ...site, timeZone: target.value })}
        />
        <TextField
          label="Country"
          pattern="[A-Z]{2}"
          maxLength={2}
          placeholder="NL"
          value={site.country}
          hint={
            countryName(site.country, format.locale) ?? 'Two letters: where numbers without a prefix are.'
          }
          onChange={({ target }) => setSite({ ...site, country: target.value.toUpperCase() })}
        />
      </div>
      <datalist id={zones}>
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      {problem && (
        <p role="alert" className="text-sm font-medium text-orange-700 dark:text-orange-400">
          {problem}
        </p>
      )}
      <div className="flex gap-2">
        <Button type="submit" size="xs" loading={busy}>
          Create site
        </Button>
        {onCancel && (
          <Button type="button" size="xs" variant="secondary" onClick={onCancel}>
            Back
          </Button>
        )}
      </div>
    </form>
  );
}
