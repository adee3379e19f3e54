import type { ReactNode } from 'react';

const TONES = {
  plain: 'bg-gray-100 text-gray-700 dark:bg-gray-800 dark:text-gray-300',
  good: 'bg-teal-50 text-teal-800 dark:bg-teal-950 dark:text-teal-300',
  watch: 'bg-amber-50 text-amber-900 dark:bg-amber-950 dark:text-amber-300',
  bad: 'bg-orange-50 text-orange-800 dark:bg-orange-950 dark:text-orange-300',
  info: 'bg-blue-50 text-blue-800 dark:bg-blue-950 dark:text-blue-300',
} as const;

/** A word with a tone; the word alone says it. */
export function Badge({ tone = 'plain', children }: { tone?: keyof typeof TONES; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center whitespace-nowrap rounded px-1.5 py-0.5 text-xs font-medium ${TONES[tone]}`}
    >
      {children}
    </span>
  );
}
