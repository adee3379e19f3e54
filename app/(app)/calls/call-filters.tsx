'use client';

import { clockTime, WEEKDAYS } from '@/app/_filters/calls-link';
import { ChoiceMenu } from '@/app/_filters/choice-menu';
import { CONTROL } from '@/app/_filters/control-style';
import { SingleChoice } from '@/app/_filters/single-choice';
import { OUTCOMES } from '@/server/calls/vocabulary';
import type { ListSelection } from './list-url';
import { OUTCOME_NAMES } from './outcome-badge';

const ANY_WEEKDAY = 'any';
const WEEKDAY_NAMES = [
  'Mondays',
  'Tuesdays',
  'Wednesdays',
  'Thursdays',
  'Fridays',
  'Saturdays',
  'Sundays',
] as const;
const MIDNIGHT = 1440;

interface CallFiltersProps {
  selection: ListSelection;
  agents: readonly string[];
  wrapUps: readonly string[];
  onChange: (change: Partial<ListSelection>) => void;
}

const choicesOf = (codes: readonly string[]) =>
  codes.map((code) => ({ value: code, label: code || 'Not known' }));
/** What is chosen stays in reach, though the period may no longer hold it. */
const withChosen = (codes: readonly string[], chosen: readonly string[]) => [
  ...new Set([...chosen, ...codes]),
];

/** What only a list of calls can be narrowed by; stands in the filter bar. */
export function CallFilters({ selection, agents, wrapUps, onChange }: CallFiltersProps) {
  const { outcome, agent, wrapUp } = selection;
  return (
    <>
      <ChoiceMenu
        label="Outcomes"
        chosen={outcome}
        choices={OUTCOMES.map((value) => ({ value, label: OUTCOME_NAMES[value] }))}
        onChoose={(chosen) => onChange({ outcome: OUTCOMES.filter((value) => chosen.includes(value)) })}
      />
      <ChoiceMenu
        label="Agents"
        chosen={agent}
        choices={choicesOf(withChosen(agents, agent))}
        onChoose={(chosen) => onChange({ agent: chosen })}
      />
      {(wrapUps.length > 1 || wrapUp.length > 0) && (
        <ChoiceMenu
          label="Wrap-ups"
          chosen={wrapUp}
          choices={choicesOf(withChosen(wrapUps, wrapUp))}
          onChoose={(chosen) => onChange({ wrapUp: chosen })}
        />
      )}
      <SingleChoice
        label="Weekday"
        value={selection.weekday === null ? ANY_WEEKDAY : String(selection.weekday)}
        choices={[
          { value: ANY_WEEKDAY, label: 'Any weekday' },
          ...WEEKDAYS.map((day) => ({ value: String(day), label: WEEKDAY_NAMES[day - 1] ?? '' })),
        ]}
        onChoose={(value) => onChange({ weekday: WEEKDAYS.find((day) => String(day) === value) ?? null })}
      />
      <TimeOfDay selection={selection} onChange={onChange} />
      <WaitRange selection={selection} onChange={onChange} />
    </>
  );
}

type PartProps = Pick<CallFiltersProps, 'selection' | 'onChange'>;

const minuteOf = (time: string): number | null => {
  const match = /^(\d{2}):(\d{2})$/.exec(time);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
};

function TimeOfDay({ selection: { minute }, onChange }: PartProps) {
  const set = (from: number, to: number) => {
    const wholeDay = from === 0 && to === MIDNIGHT;
    onChange({ minute: from < to && !wholeDay ? { from, to } : null });
  };
  const shown = (value: number) => (value === MIDNIGHT ? '' : clockTime(value));
  return (
    <fieldset className="flex items-center gap-1 text-sm">
      <legend className="sr-only">Time of day</legend>
      <span aria-hidden>Time</span>
      <input
        type="time"
        aria-label="From time of day"
        value={minute ? shown(minute.from) : ''}
        onChange={(event) => set(minuteOf(event.target.value) ?? 0, minute?.to ?? MIDNIGHT)}
        className={`${CONTROL} w-[6.5rem] px-2`}
      />
      <span aria-hidden>–</span>
      <input
        type="time"
        aria-label="Until time of day"
        value={minute ? shown(minute.to) : ''}
        onChange={(event) => set(minute?.from ?? 0, minuteOf(event.target.value) || MIDNIGHT)}
        className={`${CONTROL} w-[6.5rem] px-2`}
      />
    </fieldset>
  );
}

const secondsOf = (text: string): number | null => (/^\d{1,6}$/.test(text) ? Number(text) : null);

function WaitRange({ selection: { waitMin, waitMax }, onChange }: PartProps) {
  return (
    <fieldset className="flex items-center gap-1 text-sm">
      <legend className="sr-only">Wait, in seconds</legend>
      <span aria-hidden>Wait</span>
      <input
        type="number"
        min={0}
        aria-label="Wait at least, seconds"
        placeholder="0 s"
        value={waitMin ?? ''}
        onChange={(event) => onChange({ waitMin: secondsOf(event.target.value) })}
        className={`${CONTROL} w-16 px-2`}
      />
      <span aria-hidden>–</span>
      <input
        type="number"
        min={0}
        aria-label="Wait at most, seconds"
        placeholder="any"
        value={waitMax ?? ''}
        onChange={(event) => onChange({ waitMax: secondsOf(event.target.value) })}
        className={`${CONTROL} w-16 px-2`}
      />
    </fieldset>
  );
}
