'use client';

import { CellSelect, type Option } from '../cell-select';

interface WordTableProps {
  label: string;
  words: readonly string[];
  /** The source's words → canonical ones. */
  values: Readonly<Record<string, string>>;
  options: readonly Option[];
  onChange: (values: Record<string, string>) => void;
}

const MOST_WORDS = 12;

/** What the words of the file mean. Words that are canonical already mean themselves. */
export function WordTable({ label, words, values, options, onChange }: WordTableProps) {
  const all = [...new Set([...Object.keys(values), ...words.filter((word) => word !== '')])].slice(
    0,
    MOST_WORDS,
  );
  const meaning = (word: string): string => {
    const own = options.find(({ value }) => value === word.toLowerCase());
    return values[word] ?? own?.value ?? '';
  };
  return (
    <ul className="space-y-1">
      {all.map((word) => (
        <li key={word} className="flex items-center gap-2">
          <span className="w-24 shrink-0 truncate font-mono text-xs" title={word}>
            {word}
          </span>
          <CellSelect
            label={`${label}: “${word}” means`}
            value={meaning(word)}
            options={[{ value: '', label: 'Quarantine' }, ...options]}
            onChange={(value) => {
              const { [word]: _before, ...others } = values;
              onChange(value === '' ? others : { ...others, [word]: value });
            }}
          />
        </li>
      ))}
    </ul>
  );
}
