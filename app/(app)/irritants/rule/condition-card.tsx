'use client';

import { RiDeleteBinLine } from '@remixicon/react';
import { SelectField } from '@/app/_ui/field';
import { IconButton } from '@/app/_ui/icon-button';
import { ConditionFields, type ConditionPartProps } from './condition-fields';
import { KIND_NAMES } from './kind-names';

interface ConditionCardProps extends ConditionPartProps {
  /** Read aloud: Condition 2. */
  name: string;
  /** null: the only one cannot be removed. */
  onRemove: (() => void) | null;
}

/** One condition of a rule. */
export function ConditionCard({ name, onRemove, ...props }: ConditionCardProps) {
  const { draft, set } = props;
  return (
    <fieldset className="rounded-lg border border-tremor-border p-3 dark:border-dark-tremor-border">
      <legend className="sr-only">{name}</legend>
      <div className="flex items-end justify-between gap-2">
        <SelectField
          label={name}
          value={draft.kind}
          options={KIND_NAMES}
          onChange={(kind) => set({ kind })}
          className="min-w-0 flex-1 sm:max-w-sm"
        />
        {onRemove && (
          <IconButton label={`Remove ${name.toLowerCase()}`} icon={RiDeleteBinLine} onClick={onRemove} />
        )}
      </div>
      <div className="space-y-3 pt-3">
        <ConditionFields {...props} />
      </div>
    </fieldset>
  );
}
