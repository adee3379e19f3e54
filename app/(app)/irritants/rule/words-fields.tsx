'use client';

import { useId } from 'react';
import { INPUT_CLASS, SelectField, TextField } from '@/app/_ui/field';
import type { Edge, Speaker, Unit, WordsDraft } from './rule-draft';

const SPEAKERS: readonly { value: Speaker; label: string }[] = [
  { value: 'customer', label: 'The customer' },
  { value: 'agent', label: 'The agent' },
  { value: 'ivr', label: 'The phone menu' },
  { value: 'anyone', label: 'Anyone' },
];
const EDGES: readonly { value: Edge; label: string }[] = [
  { value: 'anywhere', label: 'anywhere in the call' },
  { value: 'first', label: 'in the first …' },
  { value: 'last', label: 'in the last …' },
];
const UNITS: readonly { value: Unit; label: string }[] = [
  { value: 'turns', label: 'turns' },
  { value: 'seconds', label: 'seconds' },
  { value: 'percent', label: '% of the call' },
];

interface PartProps {
  words: WordsDraft;
  set: (part: Partial<WordsDraft>) => void;
}

/** Where in the call: anywhere, or a stretch at one of its ends. */
export function PlaceFields({ words, set }: PartProps) {
  return (
    <div className="flex flex-wrap items-end gap-2">
      <SelectField label="Where" value={words.where} options={EDGES} onChange={(where) => set({ where })} />
      {words.where !== 'anywhere' && (
        <>
          <TextField
            label="How much"
            className="w-20"
            inputMode="decimal"
            value={words.amount}
            onChange={(event) => set({ amount: event.target.value })}
          />
          <SelectField
            label="Of what"
            value={words.unit}
            options={UNITS}
            onChange={(unit) => set({ unit })}
          />
        </>
      )}
    </div>
  );
}

/** Who says which words, and where in the call. */
export function WordsFields({ words, set, label }: PartProps & { label: string }) {
  const id = useId();
  const lines = Math.min(8, Math.max(2, words.phrases.split('\n').length));
  return (
    <div className="grid gap-3 sm:grid-cols-[1fr_13rem]">
      <div className="space-y-1">
        <label htmlFor={id} className="block text-xs font-medium">
          {label}
        </label>
        <textarea
          id={id}
          rows={lines}
          value={words.phrases}
          aria-describedby={`${id}-hint`}
          placeholder={'still waiting\nnever arriv*'}
          className={INPUT_CLASS}
          onChange={(event) => set({ phrases: event.target.value })}
        />
        <p
          id={`${id}-hint`}
          className="text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle"
        >
          One phrase a line. Capitals, accents and punctuation do not matter; a * stands for any ending.
        </p>
      </div>
      <div className="space-y-3">
        <SelectField
          label="Who"
          value={words.speaker}
          options={SPEAKERS}
          onChange={(speaker) => set({ speaker })}
        />
        <PlaceFields words={words} set={set} />
      </div>
    </div>
  );
}
