'use client';

import { SelectField, TextField } from '@/app/_ui/field';
import { languageName } from '@/app/(app)/calls/language-name';
import { LANGUAGES } from '@/models/text/transcript';
import type { TranscriptMapping } from '@/server/ingest/transcripts/transcript-mapping';
import { TimeZoneField } from './time-zone-field';

interface TextChoicesProps {
  texts: TranscriptMapping;
  siteZone: string;
  onChange: (texts: TranscriptMapping) => void;
}

const JOINS = [
  { value: 'id', label: 'Its id, or its file’s name' },
  { value: 'agent_time', label: 'Its id, else agent and time' },
] as const;
const USUAL_TOLERANCE = 120;
const MOST_TOLERANCE = 3600;

/** Seconds as typed, within what is possible; undefined for what is no number. */
function secondsOf(text: string): number | undefined {
  const seconds = Number(text);
  if (text.trim() === '' || !Number.isInteger(seconds)) return undefined;
  return Math.min(MOST_TOLERANCE, Math.max(0, seconds));
}

/** How a text finds its call. */
function JoinFields({ texts, onChange }: Pick<TextChoicesProps, 'texts' | 'onChange'>) {
  const { join: _join, ...others } = texts;
  const tolerance = texts.join?.toleranceSeconds ?? USUAL_TOLERANCE;
  const joined = (toleranceSeconds: number): TranscriptMapping => ({
    ...others,
    join: { by: 'agent_time', toleranceSeconds },
  });
  return (
    <>
      <SelectField
        label="Call of a text, by"
        value={texts.join?.by ?? 'id'}
        hint={
          texts.join
            ? 'The only call of that agent that was under way when the text began. Of two it joins none, and is kept aside.'
            : 'A text whose call is not known becomes a call of its own where it tells its time; else it is kept aside.'
        }
        options={JOINS}
        onChange={(by) => onChange(by === 'id' ? others : joined(tolerance))}
      />
      {texts.join && (
        <TextField
          key={tolerance}
          label="Give or take, in seconds"
          type="number"
          min={0}
          max={MOST_TOLERANCE}
          defaultValue={tolerance}
          hint="Clocks of two systems are never quite the same."
          onBlur={({ target }) => {
            const seconds = secondsOf(target.value);
            if (seconds !== undefined && seconds !== tolerance) onChange(joined(seconds));
          }}
        />
      )}
    </>
  );
}

/** Of a file of texts: which call each belongs to, and what its times and words are. */
export function TextChoices({ texts, siteZone, onChange }: TextChoicesProps) {
  const { startedAt: _startedAt, ...unbegun } = texts;
  return (
    <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
      <JoinFields texts={texts} onChange={onChange} />
      <TextField
        key={`began ${texts.startedAt}`}
        label="Began"
        type="datetime-local"
        defaultValue={texts.startedAt}
        hint="Of calls that do not tell when: with it, each becomes a call of its own."
        onBlur={({ target: { value } }) => {
          if (value !== (texts.startedAt ?? ''))
            onChange(value === '' ? unbegun : { ...texts, startedAt: value });
        }}
      />
      <SelectField
        label="Language"
        value={texts.language ?? ''}
        hint="Of calls that do not tell theirs."
        options={[
          { value: '', label: 'As each call reads' },
          ...LANGUAGES.map((language) => ({ value: language, label: languageName(language) })),
        ]}
        onChange={(language) => onChange({ ...texts, language: language === '' ? null : language })}
      />
      <TimeZoneField
        key={texts.timeZone}
        value={texts.timeZone}
        siteZone={siteZone}
        onChange={(timeZone) => onChange({ ...texts, timeZone })}
      />
    </div>
  );
}
