'use client';

import { RiQuestionLine, RiSearchLine } from '@remixicon/react';
import { useEffect, useId, useState } from 'react';
import { CONTROL, POP_UP } from '@/app/_filters/control-style';
import { usePopUp } from '@/app/_filters/use-pop-up';
import { IconButton } from '@/app/_ui/icon-button';
import { AppError } from '@/server/errors';
import { compileSearch } from '@/server/transcripts/search/compile';

interface PhraseFieldProps {
  value: string;
  onSearch: (phrase: string) => void;
}

/** What is wrong with a search, in words; null: nothing. */
function problemOf(text: string): string | null {
  if (text.trim() === '') return null;
  try {
    compileSearch(text.trim());
    return null;
  } catch (error) {
    return error instanceof AppError ? `${error.message} ${error.hint ?? ''}` : String(error);
  }
}

const EXAMPLES = [
  ['invoice cancel', 'both words, anywhere in the call'],
  ['"no code"', 'these words one after the other'],
  ['refund OR chargeback', 'one or the other'],
  ['refund -agent:"of course"', 'without the second'],
  ['customer:complaint', 'said by the customer'],
  ['first:5 invoice', 'in the first five turns; last:5 for the last'],
  ['factu*', 'words that begin so'],
  ['查帳單', 'languages without spaces as they are written'],
] as const;

/** Looks for words in what was said; Enter searches, an empty field shows all again. */
export function PhraseField({ value, onSearch }: PhraseFieldProps) {
  const [text, setText] = useState(value);
  const [problem, setProblem] = useState<string | null>(null);
  const problemId = useId();
  // Back and forward, and saved searches, change it from outside.
  useEffect(() => setText(value), [value]);
  const search = (phrase: string) => {
    const wrong = problemOf(phrase);
    setProblem(wrong);
    if (wrong === null && phrase.trim() !== value) onSearch(phrase.trim());
  };
  return (
    <form
      className="relative flex min-w-60 flex-1 items-center gap-1 sm:max-w-md"
      onSubmit={(event) => {
        event.preventDefault();
        search(text);
      }}
    >
      <RiSearchLine aria-hidden className="pointer-events-none absolute left-2.5 size-4 opacity-60" />
      <input
        type="search"
        aria-label="Search what was said"
        placeholder="Search what was said"
        value={text}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : problemId}
        onChange={(event) => {
          setText(event.target.value);
          setProblem(null);
          if (event.target.value === '') search('');
        }}
        className={`${CONTROL} w-full pl-8 aria-[invalid=true]:border-orange-600`}
      />
      <Help />
      {problem !== null && (
        <p
          id={problemId}
          role="alert"
          className={`${POP_UP} max-w-md px-3 py-2 text-sm text-orange-800 dark:text-orange-300`}
        >
          {problem}
        </p>
      )}
    </form>
  );
}

function Help() {
  const { open, setOpen, holder } = usePopUp();
  return (
    <div ref={holder} className="relative">
      <IconButton
        label="How to search"
        icon={RiQuestionLine}
        expanded={open}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <div className={`${POP_UP} -left-40 w-80 p-3 text-sm`}>
          <dl className="space-y-1.5">
            {EXAMPLES.map(([example, meaning]) => (
              <div key={example}>
                <dt>
                  <code className="font-semibold">{example}</code>
                </dt>
                <dd className="text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
                  {meaning}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </div>
  );
}
