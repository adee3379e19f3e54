import { RiAddLine, RiDeleteBinLine } from '@remixicon/react';
import { Button } from '@tremor/react';
import { CheckField, INPUT_CLASS } from '@/app/_ui/field';
import { IconButton } from '@/app/_ui/icon-button';
import { useFormat } from '@/app/_ui/locale';
import type { RulesDraft } from './rules-draft';

interface ShrinkageFieldsProps {
  draft: RulesDraft;
  disabled: boolean;
  onChange: (draft: RulesDraft) => void;
}

/** Why paid people take no calls, cause by cause; the causes are added. */
export function ShrinkageFields({ draft, disabled, onChange }: ShrinkageFieldsProps) {
  const format = useFormat();
  const fixed = disabled || !draft.ownShrinkage;
  const change = (at: number, part: Partial<RulesDraft['causes'][number]>) =>
    onChange({
      ...draft,
      causes: draft.causes.map((cause, index) => (index === at ? { ...cause, ...part } : cause)),
    });
  const nextKey = Math.max(0, ...draft.causes.map(({ key }) => key)) + 1;
  const total = draft.causes.reduce((sum, { share }) => sum + (Number(share.replace(',', '.')) || 0), 0);
  return (
    <fieldset className="space-y-2">
      <legend className="text-xs font-medium">Shrinkage by cause: shares of paid time</legend>
      <CheckField
        label="Own causes"
        checked={draft.ownShrinkage}
        disabled={disabled}
        onChange={(ownShrinkage) => onChange({ ...draft, ownShrinkage })}
      />
      <ul className="space-y-1">
        {draft.causes.map((cause, at) => (
          <li key={cause.key} className="flex flex-wrap items-center gap-2">
            <input
              aria-label={`Cause ${at + 1}`}
              className={`${INPUT_CLASS} min-w-0 flex-1 basis-36`}
              required
              maxLength={60}
              disabled={fixed}
              value={cause.cause}
              onChange={(event) => change(at, { cause: event.target.value })}
            />
            <span className="flex w-24 items-center gap-1 text-sm">
              <input
                aria-label={`Share of ${cause.cause || `cause ${at + 1}`}, percent`}
                className={INPUT_CLASS}
                required
                inputMode="decimal"
                pattern="[0-9]+([.,][0-9]+)?"
                disabled={fixed}
                value={cause.share}
                onChange={(event) => change(at, { share: event.target.value })}
              />
              %
            </span>
            <CheckField
              label="in the roster"
              checked={cause.onRoster}
              disabled={fixed}
              onChange={(onRoster) => change(at, { onRoster })}
            />
            {!fixed && (
              <IconButton
                label={`Remove ${cause.cause || `cause ${at + 1}`}`}
                icon={RiDeleteBinLine}
                onClick={() =>
                  onChange({ ...draft, causes: draft.causes.filter((_, index) => index !== at) })
                }
              />
            )}
          </li>
        ))}
      </ul>
      <p className="text-xs">
        {format.count(total)}% together; {format.count(100 - total)} of 100 paid hours are spent online.
        Causes in the roster (breaks, leave) do not count against people who are on shift.
      </p>
      {!fixed && (
        <Button
          type="button"
          size="xs"
          variant="light"
          icon={RiAddLine}
          onClick={() =>
            onChange({
              ...draft,
              causes: [...draft.causes, { key: nextKey, cause: '', share: '', onRoster: false }],
            })
          }
        >
          Another cause
        </Button>
      )}
    </fieldset>
  );
}
