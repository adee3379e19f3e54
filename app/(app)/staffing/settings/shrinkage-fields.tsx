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

type Cause = RulesDraft['causes'][number];

interface CauseRowProps {
  cause: Cause;
  /** counted from 1 */
  place: number;
  fixed: boolean;
  onChange: (part: Partial<Cause>) => void;
  onRemove: () => void;
}

function CauseRow({ cause, place, fixed, onChange, onRemove }: CauseRowProps) {
  const name = cause.cause || `cause ${place}`;
  return (
    <li className="flex flex-wrap items-center gap-2">
      <input
        aria-label={`Cause ${place}`}
        className={`${INPUT_CLASS} min-w-0 flex-1 basis-36`}
        required
        maxLength={60}
        disabled={fixed}
        value={cause.cause}
        onChange={(event) => onChange({ cause: event.target.value })}
      />
      <span className="flex w-24 items-center gap-1 text-sm">
        <input
          aria-label={`Share of ${name}, percent`}
          className={INPUT_CLASS}
          required
          inputMode="decimal"
          pattern="[0-9]+([.,][0-9]+)?"
          disabled={fixed}
          value={cause.share}
          onChange={(event) => onChange({ share: event.target.value })}
        />
        %
      </span>
      <CheckField
        label="in the roster"
        checked={cause.onRoster}
        disabled={fixed}
        onChange={(onRoster) => onChange({ onRoster })}
      />
      {!fixed && <IconButton label={`Remove ${name}`} icon={RiDeleteBinLine} onClick={onRemove} />}
    </li>
  );
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
          <CauseRow
            key={cause.key}
            cause={cause}
            place={at + 1}
            fixed={fixed}
            onChange={(part) => change(at, part)}
            onRemove={() => onChange({ ...draft, causes: draft.causes.filter((_, index) => index !== at) })}
          />
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
