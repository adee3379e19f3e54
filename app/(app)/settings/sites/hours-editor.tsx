'use client';

import { RiAddLine, RiDeleteBinLine } from '@remixicon/react';
import { Button } from '@tremor/react';
import { CheckField, INPUT_CLASS } from '@/app/_ui/field';
import { IconButton } from '@/app/_ui/icon-button';
import type { OpeningHours } from '@/server/sites/opening-hours';
import { WEEKDAYS, type Weekday } from './weekdays';

type Week = NonNullable<OpeningHours>;
type Span = [string, string];

const USUAL: Span[] = [['09:00', '17:00']];
const USUAL_WEEK: Week = { mon: USUAL, tue: USUAL, wed: USUAL, thu: USUAL, fri: USUAL };
/** A span has no name of its own: its place in the day is what it is. */
const SLOTS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const;

interface HoursEditorProps {
  hours: OpeningHours;
  onChange: (hours: OpeningHours) => void;
}

/** Opening hours: always, or spans by weekday on the queue's wall clock. */
export function HoursEditor({ hours, onChange }: HoursEditorProps) {
  return (
    <fieldset className="space-y-2">
      <legend className="text-xs font-medium">Opening hours</legend>
      <CheckField
        label="Always open"
        checked={hours === null}
        onChange={(always) => onChange(always ? null : USUAL_WEEK)}
      />
      {hours !== null && (
        <>
          <ul className="divide-y divide-tremor-border dark:divide-dark-tremor-border">
            {WEEKDAYS.map(({ key, name }) => (
              <Day
                key={key}
                name={name}
                spans={hours[key] ?? []}
                onChange={(spans) => onChange({ ...hours, [key]: spans })}
                onCopy={() => onChange(everyDayLike(hours, key))}
              />
            ))}
          </ul>
          <p className="text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
            Hours are HH:MM on the queue’s clock; a day ends at 24:00. Hours past midnight belong to the next
            day.
          </p>
        </>
      )}
    </fieldset>
  );
}

function everyDayLike(hours: Week, day: Weekday): Week {
  const spans = hours[day] ?? [];
  return Object.fromEntries(WEEKDAYS.map(({ key }) => [key, spans]));
}

interface DayProps {
  name: string;
  spans: readonly Span[];
  onChange: (spans: Span[]) => void;
  onCopy: () => void;
}

function Day({ name, spans, onChange, onCopy }: DayProps) {
  const put = (at: number, span: Span) => onChange(spans.map((old, index) => (index === at ? span : old)));
  return (
    <li className="grid grid-cols-[6.5rem_1fr_auto] items-start gap-2 py-1.5">
      <span className="pt-1.5 text-sm">{name}</span>
      <div className="space-y-1">
        {spans.length === 0 && <span className="block pt-1.5 text-sm">closed</span>}
        {spans.map(([from, to], index) => (
          <div key={SLOTS[index]} className="flex items-center gap-1">
            <Time label={`${name}, opens`} value={from} onChange={(value) => put(index, [value, to])} />
            <span aria-hidden>–</span>
            <Time label={`${name}, closes`} value={to} onChange={(value) => put(index, [from, value])} />
            <IconButton
              label={`Remove ${from}–${to} on ${name}`}
              icon={RiDeleteBinLine}
              onClick={() => onChange(spans.filter((_, at) => at !== index))}
            />
          </div>
        ))}
      </div>
      <div className="flex items-center">
        {spans.length > 0 && (
          <Button
            type="button"
            size="xs"
            variant="light"
            title={`Copy ${name} to every day`}
            onClick={onCopy}
          >
            To all
          </Button>
        )}
        <IconButton
          label={`Add hours on ${name}`}
          icon={RiAddLine}
          disabled={spans.length >= SLOTS.length}
          onClick={() => onChange([...spans, spans.length === 0 ? ['09:00', '17:00'] : ['18:00', '20:00']])}
        />
      </div>
    </li>
  );
}

interface TimeProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

function Time({ label, value, onChange }: TimeProps) {
  return (
    <input
      aria-label={label}
      value={value}
      required
      inputMode="numeric"
      pattern="([01][0-9]|2[0-3]):[0-5][0-9]|24:00"
      title="HH:MM, as 08:30; a day ends at 24:00"
      onChange={(event) => onChange(event.target.value)}
      className={`${INPUT_CLASS} !w-[4.5rem] text-center tabular-nums`}
    />
  );
}
