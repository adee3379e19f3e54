'use client';

import { type ComponentProps, type ReactNode, useId } from 'react';

/** How inputs look, wherever they stand. */
export const INPUT_CLASS =
  'w-full rounded-md border-tremor-border bg-tremor-background px-2.5 py-1.5 text-sm text-tremor-content-strong shadow-tremor-input placeholder:text-tremor-content-subtle focus:border-tremor-brand focus:ring-1 focus:ring-tremor-brand disabled:bg-tremor-background-subtle disabled:text-tremor-content dark:border-dark-tremor-border dark:bg-dark-tremor-background dark:text-dark-tremor-content-strong dark:placeholder:text-dark-tremor-content-subtle dark:disabled:bg-dark-tremor-background-subtle dark:disabled:text-dark-tremor-content';

interface FieldProps {
  label: string;
  /** What to write, or what it does; read with the label. */
  hint?: ReactNode;
  /** What is wrong with it. */
  problem?: string | undefined;
  className?: string;
}

interface FrameProps extends FieldProps {
  id: string;
  children: ReactNode;
}

function Frame({ id, label, hint, problem, className = '', children }: FrameProps) {
  return (
    <div className={`space-y-1 ${className}`}>
      <label htmlFor={id} className="block text-xs font-medium">
        {label}
      </label>
      {children}
      {hint && (
        <p
          id={`${id}-hint`}
          className="text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle"
        >
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className="text-xs font-medium text-orange-700 dark:text-orange-400">
          {problem}
        </p>
      )}
    </div>
  );
}

function described(id: string, { hint, problem }: FieldProps): string | undefined {
  const parts = [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : undefined;
}

/** An input with its label, its hint and what is wrong with it. */
export function TextField({
  label,
  hint,
  problem,
  className,
  ...input
}: FieldProps & Omit<ComponentProps<'input'>, 'className'>) {
  const id = useId();
  const frame = { label, hint, problem, ...(className ? { className } : {}) };
  return (
    <Frame id={id} {...frame}>
      <input
        {...input}
        id={id}
        data-focus-first={input.autoFocus || undefined}
        className={INPUT_CLASS}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described(id, frame)}
      />
    </Frame>
  );
}

interface SelectFieldProps<Value extends string> extends FieldProps {
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  disabled?: boolean;
}

/** One of a few, with its label. */
export function SelectField<Value extends string>({
  value,
  options,
  onChange,
  disabled,
  ...field
}: SelectFieldProps<Value>) {
  const id = useId();
  return (
    <Frame id={id} {...field}>
      <select
        id={id}
        value={value}
        disabled={disabled}
        aria-describedby={described(id, field)}
        className={`${INPUT_CLASS} pr-8`}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

interface CheckFieldProps {
  label: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}

/** Yes or no. */
export function CheckField({ label, checked, onChange, disabled }: CheckFieldProps) {
  const id = useId();
  return (
    <div className="flex items-start gap-2 py-0.5">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-0.5 rounded border-gray-400 text-tremor-brand focus:ring-tremor-brand dark:border-gray-500 dark:bg-dark-tremor-background"
      />
      <label htmlFor={id} className="text-sm">
        {label}
      </label>
    </div>
  );
}
