'use client';

import { type ComponentProps, type ReactNode, useId } from 'react';

/** How a line of text or a select looks. */
export const INPUT_LOOK =
  'w-full rounded-md border-tremor-border bg-tremor-background py-1.5 text-sm text-tremor-content-strong shadow-tremor-input focus:border-tremor-brand focus:ring-1 focus:ring-tremor-brand disabled:opacity-50 dark:border-dark-tremor-border dark:bg-dark-tremor-background dark:text-dark-tremor-content-strong dark:focus:border-dark-tremor-brand-emphasis dark:focus:ring-dark-tremor-brand-emphasis';

export interface Option {
  value: string;
  label: string;
}

interface FieldProps {
  label: string;
  /** Under the control: what it means, or what to write. */
  help?: ReactNode;
  /** What is wrong with what stands there. */
  problem?: string | undefined;
}

interface ShellProps extends FieldProps {
  id: string;
  children: ReactNode;
}

function Shell({ id, label, help, problem, children }: ShellProps) {
  return (
    <div className="min-w-0 space-y-1">
      <label htmlFor={id} className="block text-xs font-medium">
        {label}
      </label>
      {children}
      {help && (
        <p
          id={`${id}-help`}
          className="text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle"
        >
          {help}
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

function described(id: string, { help, problem }: FieldProps): string | undefined {
  const ids = [help && `${id}-help`, problem && `${id}-problem`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

type TextProps = FieldProps & Omit<ComponentProps<'input'>, 'id' | 'className'>;

/** A line of text with its label. */
export function TextField({ label, help, problem, ...input }: TextProps) {
  const id = useId();
  return (
    <Shell id={id} label={label} help={help} problem={problem}>
      <input
        {...input}
        id={id}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described(id, { label, help, problem })}
        className={`${INPUT_LOOK} px-2.5`}
      />
    </Shell>
  );
}

interface ChoiceProps {
  options: readonly Option[];
  value: string;
  onChoose: (value: string) => void;
  disabled?: boolean;
}

/** A choice out of a list: the browser's own, which works by keyboard, by voice and on telephones. */
export function SelectField({
  label,
  help,
  problem,
  options,
  value,
  onChoose,
  disabled,
}: FieldProps & ChoiceProps) {
  const id = useId();
  return (
    <Shell id={id} label={label} help={help} problem={problem}>
      <select
        id={id}
        value={value}
        disabled={disabled}
        onChange={(event) => onChoose(event.target.value)}
        aria-describedby={described(id, { label, help, problem })}
        className={`${INPUT_LOOK} pl-2.5 pr-8`}
      >
        <Options options={options} />
      </select>
    </Shell>
  );
}

/** The same in a table cell, where the row and the head already say what is chosen. */
export function CellSelect({ label, options, value, onChoose, disabled }: { label: string } & ChoiceProps) {
  return (
    <select
      aria-label={label}
      value={value}
      disabled={disabled}
      onChange={(event) => onChoose(event.target.value)}
      className={`${INPUT_LOOK} pl-2.5 pr-8`}
    >
      <Options options={options} />
    </select>
  );
}

function Options({ options }: { options: readonly Option[] }) {
  return options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  ));
}
