'use client';

import { RiCheckLine, RiCloseLine, RiPencilLine, RiQuestionLine, RiSubtractLine } from '@remixicon/react';
import Link from 'next/link';
import { Spark } from '@/app/_charts/spark';
import { Badge } from '@/app/_ui/badge';
import { Delta } from '@/app/_ui/delta';
import { IconButton } from '@/app/_ui/icon-button';
import { writtenDirection } from '@/app/_ui/written-direction';
import type { ScorecardRow } from '@/server/scorecard/contracts';
import { wordsOf } from '@/server/scorecard/measures';
import { changeText, valueText, type Writing } from '@/server/scorecard/value-text';

const STATUS = {
  met: { tone: 'good', icon: RiCheckLine, word: 'Met' },
  missed: { tone: 'bad', icon: RiCloseLine, word: 'Missed' },
  no_goal: { tone: 'plain', icon: RiSubtractLine, word: 'No goal' },
  unknown: { tone: 'plain', icon: RiQuestionLine, word: 'Not known' },
} as const;

const SOURCES = { set: '', queues: ' by the queues’ targets', assumed: ' (assumed)' } as const;

interface MeasureRowProps {
  row: ScorecardRow;
  writing: Writing;
  onEdit: ((row: ScorecardRow) => void) | null;
}

function GoalText({ row, writing }: Pick<MeasureRowProps, 'row' | 'writing'>) {
  const { unit, moreIsBetter } = wordsOf(row.measure);
  // The badge beside the name says so.
  if (!row.goal) return null;
  return (
    <>
      Goal {moreIsBetter ? 'at least' : 'at most'} {valueText(writing, unit, row.goal.value)}
      {SOURCES[row.goal.source]}
    </>
  );
}

function Change({ row, writing }: Pick<MeasureRowProps, 'row' | 'writing'>) {
  const { unit, moreIsBetter } = wordsOf(row.measure);
  const { value, before } = row;
  if (value === null || before === null) return null;
  const text = changeText(writing, unit, value, before);
  const direction = writtenDirection(text, value - before);
  const good = direction === 0 ? undefined : direction > 0 === moreIsBetter;
  return (
    <>
      <Delta text={text} direction={direction} good={good} />
      {good !== undefined && <span className="sr-only">{good ? ', better' : ', worse'}</span>}
    </>
  );
}

/** A measure: what it is, how it stands against its goal and the period before, and its course. */
export function MeasureRow({ row, writing, onEdit }: MeasureRowProps) {
  const words = wordsOf(row.measure);
  const status = STATUS[row.status];
  const Icon = status.icon;
  return (
    <li className="flex items-start gap-3 px-4 py-2.5 print:py-1">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          {row.href ? (
            <Link
              href={row.href}
              title={words.meaning}
              className="text-sm font-medium text-tremor-content-strong underline-offset-2 hover:underline dark:text-dark-tremor-content-strong"
            >
              {words.label}
            </Link>
          ) : (
            <span className="text-sm font-medium">{words.label}</span>
          )}
          <Badge tone={status.tone}>
            <Icon aria-hidden className="mr-0.5 size-3.5" />
            {status.word}
          </Badge>
        </p>
        <p className="text-xs text-tremor-content dark:text-dark-tremor-content">
          {row.value === null ? row.why : <GoalText row={row} writing={writing} />}
        </p>
        {row.value !== null && row.note && (
          <p className="text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
            {row.note}
          </p>
        )}
      </div>
      {row.value !== null && (
        <div className="hidden w-24 shrink-0 sm:block print:hidden">
          <Spark values={row.points} />
        </div>
      )}
      {row.value !== null && (
        <div className="w-24 shrink-0 text-right print:w-20">
          <p className="text-lg font-semibold leading-6 tabular-nums text-tremor-content-strong dark:text-dark-tremor-content-strong">
            {valueText(writing, words.unit, row.value)}
          </p>
          <Change row={row} writing={writing} />
        </div>
      )}
      {onEdit && (
        <span data-print="hide" className="-my-1 shrink-0">
          <IconButton
            label={`Set the goal of ${words.label.toLowerCase()}`}
            icon={RiPencilLine}
            onClick={() => onEdit(row)}
          />
        </span>
      )}
    </li>
  );
}
