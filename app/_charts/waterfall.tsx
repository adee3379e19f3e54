import { SERIES_HEX } from '@/app/_ui/colors';

/** One step from the first figure to the last. */
export interface WaterfallStep {
  key: string;
  label: string;
  /** Why, in a few words. */
  note: string | null;
  /** What the step adds (negative: takes away); of the last, the total. */
  value: number;
  text: string;
}

interface WaterfallProps {
  /** What adds up here; read aloud. */
  caption: string;
  steps: readonly WaterfallStep[];
  total: WaterfallStep;
}

interface Bar {
  left: number;
  right: number;
}

/** Where each step's bar begins and ends: where the one before ended, and as far on as it adds. */
function barsOf(steps: readonly WaterfallStep[], total: WaterfallStep): Bar[] {
  let end = 0;
  const bars = steps.map(({ value }) => {
    const start = end;
    end += value;
    return { left: Math.min(start, end), right: Math.max(start, end) };
  });
  return [...bars, { left: Math.min(0, total.value), right: Math.max(0, total.value) }];
}

const colorOf = (value: number): string => (value < 0 ? SERIES_HEX.abandoned : SERIES_HEX.answered);

function Step({ step, bar, share, last }: { step: WaterfallStep; bar: Bar; share: Share; last: boolean }) {
  return (
    <tr
      className={
        last
          ? 'border-t border-tremor-border font-semibold text-tremor-content-strong dark:border-dark-tremor-border dark:text-dark-tremor-content-strong'
          : ''
      }
    >
      <th scope="row" className={`py-1 pr-3 text-left align-top ${last ? 'font-semibold' : 'font-normal'}`}>
        {step.label}
        {step.note && (
          <span className="block text-xs font-normal text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
            {step.note}
          </span>
        )}
      </th>
      <td aria-hidden className="w-2/5 py-1.5 align-top">
        <div className="relative h-3.5">
          <span
            className="absolute inset-y-0 min-w-[2px] rounded-sm"
            style={{
              left: share(bar.left),
              width: `calc(${share(bar.right)} - ${share(bar.left)})`,
              backgroundColor: last ? SERIES_HEX.forecast : colorOf(step.value),
            }}
          />
        </div>
      </td>
      <td className="whitespace-nowrap py-1 pl-3 text-right align-top tabular-nums">{step.text}</td>
    </tr>
  );
}

type Share = (value: number) => string;

/** How a figure comes about: steps that add up to it, as bars that begin where the one before ended, and as a table. */
export function Waterfall({ caption, steps, total }: WaterfallProps) {
  const bars = barsOf(steps, total);
  const lowest = Math.min(0, ...bars.map(({ left }) => left));
  const highest = Math.max(...bars.map(({ right }) => right));
  const span = highest - lowest || 1;
  const share: Share = (value) => `${(((value - lowest) / span) * 100).toFixed(2)}%`;
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Part</th>
          <td aria-hidden />
          <th scope="col">Adds</th>
        </tr>
      </thead>
      <tbody>
        {[...steps, total].map((step, index) => {
          const bar = bars[index];
          return (
            bar && <Step key={step.key} step={step} bar={bar} share={share} last={index === steps.length} />
          );
        })}
      </tbody>
    </table>
  );
}
