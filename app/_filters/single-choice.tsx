'use client';

import { CONTROL } from './control-style';

interface SingleChoiceProps<Value extends string> {
  label: string;
  value: Value;
  choices: readonly { value: Value; label: string }[];
  onChoose: (value: Value) => void;
}

/** One of a few, or of many: the browser's own list, known by every keyboard and screen reader. */
export function SingleChoice<Value extends string>({
  label,
  value,
  choices,
  onChoose,
}: SingleChoiceProps<Value>) {
  return (
    <select
      aria-label={label}
      title={label}
      value={value}
      onChange={(event) => {
        const chosen = choices.find((choice) => choice.value === event.target.value);
        if (chosen) onChoose(chosen.value);
      }}
      className={`${CONTROL} max-w-64 truncate py-0 pr-8`}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
