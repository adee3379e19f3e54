'use client';

import { useState } from 'react';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import type { ScheduleResult } from '@/server/rosters/contracts/schedule';
import { clockText, moneyText } from './roster-words';

const FEW = 5;

/** What could not be met and why, what contradicts itself, and what the cost is made of: in words. */
export function UnmetPanel({ result }: { result: ScheduleResult }) {
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const { unmet, cost, fairness } = result.count;
  const shown = isOpen ? unmet : unmet.slice(0, FEW);
  const names = new Map(result.requirement.map(({ queue, name }) => [queue, name]));
  const money = (value: number) => moneyText(format, result.currency, value);
  return (
    <Panel title="What is missing, and why">
      {result.contradictions.length > 0 && (
        <ul className="mb-3 list-disc space-y-1 pl-5 text-sm">
          {result.contradictions.map(({ words }) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {unmet.length === 0 ? (
        <p className="text-sm">
          Nobody is missing: every interval has the people it needs, to half an agent.
        </p>
      ) : (
        <ul className="list-disc space-y-1 pl-5 text-sm">
          {shown.map((need) => (
            <li key={`${need.queue}/${need.day}/${need.fromMinute}`}>
              <span className="font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
                {format.day(need.date)} {clockText(need.fromMinute)}–
                {need.toMinute === 1440 ? '24:00' : clockText(need.toMinute)} lacks{' '}
                {format.count(need.people)}
              </span>
              {result.requirement.length > 1 && ` for ${names.get(need.queue) ?? need.queue}`}: {need.why}.
            </li>
          ))}
        </ul>
      )}
      {unmet.length > FEW && (
        <button type="button" className="mt-2 text-sm font-medium underline" onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Show fewer' : `Show all ${unmet.length}`}
        </button>
      )}
      <p className="mt-3 text-sm">
        Cost {money(cost.total)}: wages {money(cost.wages)}, a price of {money(cost.understaffing)} for
        missing people, {money(cost.overstaffing)} for people too many, {money(cost.missingHours)} for hours
        missing to contracts. No roster that keeps the rules can cost less than {money(result.bound)}.
      </p>
      <p className="mt-1 text-sm">
        {fairness
          .filter(({ late, weekend }) => late[1] > 0 || weekend[1] > 0)
          .map(
            ({ group, late, weekend }) =>
              `${group}: ${late[0]} to ${late[1]} late shifts and ${weekend[0]} to ${weekend[1]} weekend shifts a person.`,
          )
          .join(' ')}
      </p>
    </Panel>
  );
}
