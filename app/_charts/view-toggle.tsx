'use client';

interface ViewToggleProps<Value extends string> {
  label: string;
  value: Value;
  choices: readonly { value: Value; label: string }[];
  onChoose: (value: Value) => void;
}

/** A few ways to see the same thing, side by side. */
export function ViewToggle<Value extends string>({
  label,
  value,
  choices,
  onChoose,
}: ViewToggleProps<Value>) {
  return (
    <fieldset className="inline-flex max-w-full overflow-x-auto rounded-md border border-tremor-border p-0.5 dark:border-dark-tremor-border">
      <legend className="sr-only">{label}</legend>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          aria-pressed={choice.value === value}
          onClick={() => onChoose(choice.value)}
          className="whitespace-nowrap rounded px-2 py-0.5 text-xs font-medium aria-pressed:bg-tremor-background-subtle aria-pressed:text-tremor-content-strong dark:aria-pressed:bg-dark-tremor-background-subtle dark:aria-pressed:text-dark-tremor-content-strong"
        >
          {choice.label}
        </button>
      ))}
    </fieldset>
  );
}
