import type { Format } from '@/app/_ui/format';
import { useFormat } from '@/app/_ui/locale';
import type { ExplanationStep, Figure } from '@/models/staffing/explain';

/** A figure in its unit, exact enough to be checked by hand. */
function figureText(format: Format, { value, unit }: Pick<Figure, 'value' | 'unit'>): string {
  if (!Number.isFinite(value)) return 'without end';
  const precise = new Intl.NumberFormat(format.locale, { maximumSignificantDigits: 5 }).format(value);
  if (unit === 'share') return format.percent(value);
  if (unit === 'seconds') return `${precise} s`;
  if (unit === 'erlangs') return `${precise} Erlangs`;
  return precise;
}

/** One step after another: what it says, the formula, and what went into it. */
export function StepsList({ steps }: { steps: readonly ExplanationStep[] }) {
  const format = useFormat();
  return (
    <ol className="space-y-3">
      {steps.map((step, index) => (
        <li
          key={step.key}
          className="rounded-md border border-tremor-border p-3 dark:border-dark-tremor-border"
        >
          <div className="flex flex-wrap items-baseline justify-between gap-2">
            <h3 className="text-sm font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
              {index + 1}. {step.name.charAt(0).toUpperCase() + step.name.slice(1)}
            </h3>
            <span className="text-sm font-semibold tabular-nums text-tremor-content-strong dark:text-dark-tremor-content-strong">
              {figureText(format, step)}
            </span>
          </div>
          <p className="mt-1 text-sm">{step.sentence}</p>
          <p className="mt-1 overflow-x-auto text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
            <code>{step.formula}</code>
          </p>
          <dl className="mt-1 flex flex-wrap gap-x-4 text-xs">
            {step.inputs.map((input) => (
              <div key={input.name} className="flex gap-1">
                <dt>
                  {input.symbol && <var className="mr-1 not-italic font-medium">{input.symbol}</var>}
                  {input.name}
                </dt>
                <dd className="tabular-nums">{figureText(format, input)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  );
}
