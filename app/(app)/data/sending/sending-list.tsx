'use client';

import { RiAlertLine, RiCheckLine, RiCloseLine } from '@remixicon/react';
import { Button } from '@tremor/react';
import { useFormat } from '@/app/_ui/locale';
import { ProgressBar } from '@/app/_ui/progress-bar';
import { type Refused, type Sending, sumsOf } from './sendings';
import { toldAlike } from './told-alike';

/** More lines than this help nobody; the sums say the rest. */
const MOST_LINES = 8;
const BAD = 'text-orange-700 dark:text-orange-400';

interface SendingListProps {
  /** What is sent, as its heading: "Recordings being sent". */
  label: string;
  sendings: readonly Sending[];
  /** Left out before anything was sent. */
  refused: readonly Refused[];
  onCancel: (id: number) => void;
  onCancelAll: () => void;
  onClear: () => void;
}

/** What is on its way to the server and what was not taken, with why; what was taken stands in the queue. */
export function SendingList({ label, sendings, refused, onCancel, onCancelAll, onClear }: SendingListProps) {
  const sums = sumsOf(sendings);
  if (sums.files + refused.length === 0) return null;
  const moving = sendings.filter(({ state }) => state === 'sending');
  const bad = toldAlike(sendings.filter(({ state }) => state === 'refused'));
  const told = toldAlike(sendings.filter(({ state, said }) => state === 'taken' && said !== null));
  const over = [bad, told, refused].reduce((sum, { length }) => sum + Math.max(0, length - MOST_LINES), 0);
  return (
    <section aria-label={label} className="space-y-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Summary sendings={sendings} left={refused.length} />
        {sums.onTheWay > 0 ? (
          <Button type="button" size="xs" variant="secondary" onClick={onCancelAll}>
            Cancel {sums.onTheWay > 1 ? `all ${sums.onTheWay}` : 'sending'}
          </Button>
        ) : (
          <Button type="button" size="xs" variant="light" onClick={onClear}>
            Put this list away
          </Button>
        )}
      </div>
      {sums.onTheWay > 0 && <ProgressBar label={label} share={sums.size > 0 ? sums.sent / sums.size : 0} />}
      <ul className="space-y-1.5 text-sm">
        {moving.map((sending) => (
          <Line key={sending.id} sending={sending} onCancel={() => onCancel(sending.id)} />
        ))}
        {bad.slice(0, MOST_LINES).map(({ id, names, said }) => (
          <Told key={id} name={names} said={said} bad />
        ))}
        {told.slice(0, MOST_LINES).map(({ id, names, said }) => (
          <Told key={id} name={names} said={said} bad={false} />
        ))}
        {refused.slice(0, MOST_LINES).map(({ name, why }) => (
          <Told key={name} name={name} said={why} bad />
        ))}
      </ul>
      {over > 0 && <p className="text-xs">and {over} more</p>}
    </section>
  );
}

/** How many of how many, in words that are read aloud as they change. */
function Summary({ sendings, left }: { sendings: readonly Sending[]; left: number }) {
  const format = useFormat();
  const { files, onTheWay, taken, refused, canceled, sent, size } = sumsOf(sendings);
  const words = [
    onTheWay > 0
      ? `Sending ${format.count(files - onTheWay + 1)} of ${format.count(files)}, ${format.bytes(sent)} of ${format.bytes(size)}`
      : files > 0 && `${format.count(taken)} of ${format.count(files)} sent`,
    refused + left > 0 && `${format.count(refused + left)} not taken`,
    canceled > 0 && `${format.count(canceled)} canceled`,
  ];
  return (
    <p
      role="status"
      className="text-sm font-medium tabular-nums text-tremor-content-strong dark:text-dark-tremor-content-strong"
    >
      {words.filter(Boolean).join('; ')}
    </p>
  );
}

function Line({ sending: { file, sent }, onCancel }: { sending: Sending; onCancel: () => void }) {
  const format = useFormat();
  return (
    <li className="flex items-center gap-3">
      <span className="min-w-0 flex-1 truncate">{file.name}</span>
      <span className="w-24 sm:w-40">
        <ProgressBar label={`Sending ${file.name}`} share={sent / Math.max(1, file.size)} />
      </span>
      <span className="w-16 text-right text-xs tabular-nums">{format.bytes(file.size)}</span>
      <button
        type="button"
        aria-label={`Cancel ${file.name}`}
        title={`Cancel ${file.name}`}
        onClick={onCancel}
        className="rounded p-1 hover:bg-tremor-background-subtle dark:hover:bg-dark-tremor-background-subtle"
      >
        <RiCloseLine aria-hidden className="size-4" />
      </button>
    </li>
  );
}

function Told({ name, said, bad }: { name: string; said: string; bad: boolean }) {
  const Icon = bad ? RiAlertLine : RiCheckLine;
  return (
    <li className="flex items-start gap-2">
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${bad ? BAD : ''}`} />
      <span className="min-w-0">
        <span className="break-all font-medium">{name}</span>
        {said && `: ${said}`}
      </span>
    </li>
  );
}
