'use client';

import { CONSENTS, DIRECTIONS, OUTCOMES } from '@/server/calls/call-record';
import { COMMON_TIME_FORMATS } from '@/server/ingest/convert/date-format';
import { CellSelect } from '../cell-select';
import type { CanonicalField } from './canonical-fields';
import type { FieldDraft } from './draft';
import { LineInput } from './line-input';
import { WordTable } from './word-table';

interface ReadingProps {
  field: CanonicalField;
  draft: FieldDraft;
  /** Different words that the chosen column holds among the sampled rows. */
  words: readonly string[];
  onChange: (draft: FieldDraft) => void;
}

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  direction: DIRECTIONS,
  outcome: OUTCOMES,
  consent: CONSENTS,
};
const UNITS = [
  { value: 's', label: 'Seconds, or a clock' },
  { value: 'ms', label: 'Milliseconds' },
  { value: 'min', label: 'Minutes' },
];
const FORMAT_WORDS: Readonly<Record<string, string>> = {
  iso: 'ISO 8601',
  epoch_s: 'Unix seconds',
  epoch_ms: 'Unix milliseconds',
};
const words = (value: string): string => value.replaceAll('_', ' ');

function TimeReading({ field, draft, onChange }: ReadingProps) {
  const formats = draft.formats ?? [];
  const current = formats.join(' | ');
  const usual: readonly string[] = COMMON_TIME_FORMATS;
  const offered = formats.length === 0 || usual.includes(current) ? usual : [current, ...usual];
  return (
    <CellSelect
      label={`Date format of ${field.label}`}
      value={current}
      options={[
        ...(formats.length === 0 ? [{ value: '', label: 'Choose a format' }] : []),
        ...offered.map((format) => ({ value: format, label: FORMAT_WORDS[format] ?? format })),
      ]}
      onChange={(format) => onChange({ ...draft, formats: format.split(' | ') })}
    />
  );
}

function ChoiceReading({ field, draft, words: found, onChange }: ReadingProps) {
  const canonical = CHOICES[field.key] ?? [];
  const options = canonical.map((value) => ({ value, label: words(value) }));
  if (draft.constant !== undefined) {
    return (
      <CellSelect
        label={`${field.label} of every row`}
        value={draft.constant}
        options={draft.constant === '' ? [{ value: '', label: 'Choose' }, ...options] : options}
        onChange={(constant) => onChange({ ...draft, constant })}
      />
    );
  }
  return (
    <WordTable
      label={field.label}
      words={found}
      values={draft.values ?? {}}
      options={options}
      onChange={(values) => onChange({ ...draft, values })}
    />
  );
}

function CountReading({ field, draft, onChange }: ReadingProps) {
  return (
    <CellSelect
      label={`${field.label} is`}
      value={draft.percentOf ?? ''}
      options={[
        { value: '', label: 'A count' },
        { value: 'offered', label: '% of offered' },
        { value: 'answered', label: '% of answered' },
      ]}
      onChange={(percentOf) => {
        const { percentOf: _before, ...rest } = draft;
        onChange(percentOf === '' ? rest : { ...rest, percentOf });
      }}
    />
  );
}

/** How what stands in the column is read: date format, unit, words. */
export function Reading(props: ReadingProps) {
  const { field, draft, onChange } = props;
  if (field.type === 'choice') return <ChoiceReading {...props} />;
  if (draft.template !== undefined) {
    return (
      <LineInput
        label={`${field.label} put together, columns in braces`}
        value={draft.template}
        onCommit={(template) => onChange({ ...draft, template })}
      />
    );
  }
  if (draft.constant !== undefined) {
    return (
      <LineInput
        label={`${field.label} of every row`}
        value={draft.constant}
        onCommit={(constant) => onChange({ ...draft, constant })}
      />
    );
  }
  if (field.type === 'time') return <TimeReading {...props} />;
  if (field.type === 'count') return <CountReading {...props} />;
  if (field.type === 'duration') {
    return (
      <CellSelect
        label={`Unit of ${field.label}`}
        value={draft.unit ?? 's'}
        options={UNITS}
        onChange={(unit) => onChange({ ...draft, unit })}
      />
    );
  }
  if (field.type === 'caller') {
    return (
      <CellSelect
        label="The caller is"
        value={draft.as ?? 'number'}
        options={[
          { value: 'number', label: 'A telephone number' },
          { value: 'id', label: 'A customer id' },
        ]}
        onChange={(as) => onChange({ ...draft, as })}
      />
    );
  }
  return null;
}
