'use client';

import { RiCheckLine, RiCloseLine } from '@remixicon/react';
import Link from 'next/link';
import { useFormat } from '@/app/_ui/locale';
import { wholePercent } from '@/app/(app)/calls/whole-percent';
import type { ShownLabel } from './shown-label';

export interface LabelActs {
  onLook: (key: string | null) => void;
  /** Brings the evidence into view. */
  onShow: (label: ShownLabel) => void;
  /** null: the viewer may not correct. */
  onSay: ((label: ShownLabel, verdict: 'is' | 'is_not') => void) | null;
}

interface LabelRowProps extends LabelActs {
  label: ShownLabel;
  lit: boolean;
  timeZone: string;
}

const QUIET = 'text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle';
const ROUND =
  'inline-flex size-7 shrink-0 items-center justify-center rounded-md hover:bg-tremor-background-subtle aria-pressed:bg-tremor-background-subtle dark:hover:bg-dark-tremor-background-subtle dark:aria-pressed:bg-dark-tremor-background-subtle';

/** One label: what, how sure, by which model, why; and what a person said of it. */
export function LabelRow({ label, lit, timeZone, onLook, onShow, onSay }: LabelRowProps) {
  const format = useFormat();
  const { name, score, counts, correction, number, tint } = label;
  const verdict = correction?.verdict;
  return (
    <li
      onPointerEnter={() => onLook(label.key)}
      onPointerLeave={() => onLook(null)}
      onFocus={() => onLook(label.key)}
      className={`rounded-md px-2 py-1.5 ${lit ? 'bg-tremor-background-muted dark:bg-dark-tremor-background-subtle' : ''}`}
    >
      <div className="flex items-start gap-2">
        <button
          type="button"
          data-label={label.key}
          onClick={() => onShow(label)}
          title={label.evidence ? 'Show where it was said' : 'No single place says it'}
          className="flex min-w-0 flex-1 items-baseline gap-2 rounded text-left"
        >
          <span
            aria-hidden
            className={`inline-flex size-5 shrink-0 translate-y-px items-center justify-center rounded text-[11px] font-semibold ${tint.rest}`}
          >
            {number}
          </span>
          <span
            className={`inline-block min-w-0 break-words text-sm font-medium first-letter:uppercase ${counts ? 'text-tremor-content-strong dark:text-dark-tremor-content-strong' : 'line-through opacity-70'}`}
          >
            {name}
          </span>
          {score !== null && (
            <span className="ml-auto pl-2 text-sm tabular-nums">{wholePercent(score, format.locale)}</span>
          )}
        </button>
        {onSay && (
          <span className="flex gap-0.5">
            <button
              type="button"
              aria-label={`Confirm ${name}`}
              aria-pressed={verdict === 'is'}
              title="It is so (y)"
              onClick={() => onSay(label, 'is')}
              className={`${ROUND} text-teal-700 dark:text-teal-400`}
            >
              <RiCheckLine aria-hidden className="size-4" />
            </button>
            <button
              type="button"
              aria-label={`Reject ${name}`}
              aria-pressed={verdict === 'is_not'}
              title="It is not so (x)"
              onClick={() => onSay(label, 'is_not')}
              className={`${ROUND} text-orange-700 dark:text-orange-400`}
            >
              <RiCloseLine aria-hidden className="size-4" />
            </button>
          </span>
        )}
      </div>
      <div className="pl-7">
        <Spoken label={label} />
        <Why label={label} timeZone={timeZone} />
      </div>
    </li>
  );
}

const VERBS = { is: 'Confirmed', is_not: 'Rejected', withdrawn: '' } as const;

/** What a person said of it. */
function Spoken({ label: { correction, score } }: { label: ShownLabel }) {
  if (!correction) return null;
  const verb = correction.verdict === 'is' && score === null ? 'Added' : VERBS[correction.verdict];
  return (
    <p className="text-xs">
      <span className="font-medium">
        {verb} by {correction.createdBy}
      </span>
      {correction.note && `: ${correction.note}`}
    </p>
  );
}

/** Which model said it, from which score on it says so, when, and in its own words. */
function Why({ label, timeZone }: { label: ShownLabel; timeZone: string }) {
  const format = useFormat();
  const { model, madeAt, score, reason, kind } = label;
  if (score === null || !model) return null;
  const words = (
    <>
      {model.name.charAt(0).toUpperCase() + model.name.slice(1)}
      {model.threshold !== null && `, from ${wholePercent(model.threshold, format.locale)} on`}
    </>
  );
  return (
    <p className={QUIET}>
      {reason && <span className="block break-words">{reason}</span>}
      {kind === 'intent' ? (
        <Link href={`/intents/models?version=${model.id}`} prefetch={false} className="underline">
          {words}
        </Link>
      ) : (
        words
      )}
      {madeAt && <>; read {format.dateTime(madeAt, timeZone)}</>}
    </p>
  );
}
