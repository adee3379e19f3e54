'use client';

import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import type { ScheduleView, ShiftView } from '@/server/rosters/contracts/schedule';
import { addDays } from '@/server/trends/period';
import { clockText } from './roster-words';
import type { ShiftPlace } from './shift-dialog';

type Person = ScheduleView['people'][number];

interface PeoplePanelProps {
  siteId: number;
  roster: ScheduleView;
  mayWrite: boolean;
  onOpen: (place: ShiftPlace) => void;
}

const HEAD =
  'sticky top-0 z-10 whitespace-nowrap border-b border-tremor-border bg-tremor-background px-2 py-2 text-left text-xs font-medium dark:border-dark-tremor-border dark:bg-dark-tremor-background';
const NAME =
  'sticky left-0 z-[5] max-w-28 border-r border-tremor-border bg-tremor-background px-2 py-1 text-left align-top font-normal sm:max-w-none dark:border-dark-tremor-border dark:bg-dark-tremor-background';

/** Who works when: people down, days across; the names stay in sight while days scroll by. */
export function PeoplePanel({ siteId, roster, mayWrite, onOpen }: PeoplePanelProps) {
  const format = useFormat();
  const days = Array.from({ length: roster.days }, (_, day) => addDays(roster.from, day));
  const working = roster.people.filter(({ shifts }) => shifts.length > 0).length;
  return (
    <Panel
      title="Who works when"
      note={`${working} of ${roster.people.length} people have shifts.${mayWrite ? ' Choose a day of somebody to change it.' : ''}`}
      flush
    >
      <section
        aria-label="Roster by person and day"
        tabIndex={0}
        className="relative max-h-[40rem] overflow-auto"
      >
        <table className="w-full border-collapse text-sm">
          <caption className="sr-only">Shifts of each person on each day</caption>
          <thead>
            <tr>
              <th scope="col" className={`${HEAD} left-0 z-20 border-r`}>
                Person
              </th>
              {days.map((date) => (
                <th key={date} scope="col" className={HEAD}>
                  {format.day(date).replace(/,? \d{4}$/, '')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {roster.people.map((person) => (
              <tr
                key={person.memberId}
                className="border-b border-tremor-border/60 dark:border-dark-tremor-border/60"
              >
                <th scope="row" className={NAME}>
                  <PersonName {...{ person, roster, siteId }} />
                </th>
                {days.map((date, day) => (
                  <td key={date} className="p-0.5 align-top">
                    <DayCell
                      {...{ person, day, mayWrite, onOpen }}
                      dayText={format.day(date)}
                      shift={person.shifts.find((shift) => shift.day === day) ?? null}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Panel>
  );
}

function PersonName({ person, roster, siteId }: { person: Person; roster: ScheduleView; siteId: number }) {
  const format = useFormat();
  const minutes = person.shifts.reduce((sum, shift) => sum + paidMinutes(shift), 0);
  return (
    <>
      <span className="block truncate font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
        {person.name}
      </span>
      <span className="block truncate text-xs">
        {format.count(minutes / 60)} h · {person.group}
      </span>
      <a
        className="text-xs underline"
        href={`/api/export/roster?site=${siteId}&schedule=${roster.id}&format=ics&person=${person.memberId}`}
        download
      >
        iCal<span className="sr-only"> of {person.name}</span>
      </a>
    </>
  );
}

interface DayCellProps {
  person: Person;
  day: number;
  dayText: string;
  shift: ShiftView | null;
  mayWrite: boolean;
  onOpen: (place: ShiftPlace) => void;
}

function DayCell({ person, day, dayText, shift, mayWrite, onOpen }: DayCellProps) {
  const breaks = shift?.breaks.map(({ name, startMinute }) => `${name} ${clockText(startMinute)}`).join(', ');
  const content = shift ? (
    <>
      <span className="block whitespace-nowrap font-medium tabular-nums">
        {clockText(shift.startMinute)}–{clockText(shift.endMinute)}
      </span>
      <span className="block text-xs">
        {shift.shiftType}
        {shift.byHand ? ' · by hand' : ''}
      </span>
      <span className="block max-w-32 text-[11px] leading-4">{breaks}</span>
    </>
  ) : (
    <span aria-hidden>–</span>
  );
  const look = shift
    ? 'bg-blue-50 text-blue-900 dark:bg-blue-950 dark:text-blue-100'
    : 'text-tremor-content dark:text-dark-tremor-content';
  if (!mayWrite) return <div className={`min-h-10 rounded px-2 py-1 ${look}`}>{content}</div>;
  return (
    <button
      type="button"
      className={`min-h-10 w-full rounded px-2 py-1 text-left hover:ring-1 hover:ring-tremor-brand ${look}`}
      onClick={() => onOpen({ person, day })}
    >
      <span className="sr-only">
        {person.name}, {dayText}: {shift ? '' : 'off'}
      </span>
      {content}
      <span className="sr-only"> Change</span>
    </button>
  );
}

function paidMinutes({ startMinute, endMinute, breaks }: ShiftView): number {
  return breaks.reduce((sum, { minutes, paid }) => (paid ? sum : sum - minutes), endMinute - startMinute);
}
