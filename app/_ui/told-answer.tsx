import { Skeleton } from './states';

interface ToldAnswerProps {
  /** the page and what it is about, as "Trends · Bank" */
  subject: string;
  /** undefined: not known yet */
  told: { answer: string; more: readonly string[] } | undefined;
}

/** The top of a page that answers a question: what it is about, the answer in a sentence, and what goes with it. */
export function ToldAnswer({ subject, told }: ToldAnswerProps) {
  return (
    <>
      <h1 className="text-xs font-medium text-tremor-content dark:text-dark-tremor-content">{subject}</h1>
      {told ? (
        <p className="pt-1 text-[15px] leading-6">
          <strong className="block text-lg font-semibold leading-7 text-tremor-content-strong dark:text-dark-tremor-content-strong">
            {told.answer}
          </strong>
          {told.more.join(' ')}
        </p>
      ) : (
        <Skeleton className="mt-1 h-14 w-full" />
      )}
    </>
  );
}
