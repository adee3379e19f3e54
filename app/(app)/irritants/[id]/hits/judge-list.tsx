'use client';

import { Button } from '@tremor/react';
import { useEffect, useRef } from 'react';
import { Answered } from '@/app/_ui/answered';
import { FormProblem } from '@/app/_ui/form-problem';
import { useFormat } from '@/app/_ui/locale';
import { Quote } from '../../quote';
import type { HitsProps } from './hits-props';
import { TrainLine } from './train-line';
import { type Judging, useJudging } from './use-judging';

/** So many judged calls say how often the detector is right, to within a few points. */
const ENOUGH = 20;

function Progress({ judged, right }: Pick<Judging, 'judged' | 'right'>) {
  const format = useFormat();
  if (judged === 0) return <p className="text-sm">Nobody has judged a call yet.</p>;
  const share = judged >= ENOUGH ? ` (${format.percent(right / judged)})` : '';
  return (
    <p className="text-sm tabular-nums">
      {format.count(right)} of {format.count(judged)} judged {judged === 1 ? 'call' : 'calls'} were right
      {share}.
    </p>
  );
}

const KEY = 'ml-1 rounded border border-current px-1 font-mono text-[11px] leading-4 opacity-70';

/** One call after the other: yes or no, by key or button. */
export function JudgeList(props: HitsProps) {
  const judging = useJudging(props);
  const keys = useRef<HTMLElement>(null);
  // The keys work as soon as it is open.
  useEffect(() => keys.current?.focus(), []);
  // A button that is of no use any more keeps the focus, and no key arrives, or lets it go to the page: it is taken back.
  useEffect(() => {
    const at = document.activeElement;
    if (at === document.body || at?.matches(':disabled')) keys.current?.focus({ preventScroll: true });
  });
  const { hit } = judging;
  const onKey = (key: string) => {
    if (key === 'y') judging.judge('is');
    else if (key === 'n') judging.judge('is_not');
    else if (key === 's') judging.skip();
    else if (key === 'u') judging.undo?.();
  };
  return (
    <section
      ref={keys}
      tabIndex={-1}
      aria-label="Judge calls: y for yes, n for no, s to skip, u to take back"
      className="space-y-3 outline-none"
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        onKey(event.key.toLowerCase());
      }}
    >
      <Answered question={judging.question} height="h-40">
        {() => (
          <div className="space-y-3">
            <div aria-live="polite">
              {hit ? (
                <>
                  <p className="pb-1 text-xs font-medium">Is this “{props.irritant.name}”?</p>
                  <Quote siteId={props.siteId} timeZone={props.timeZone} quote={hit} />
                </>
              ) : (
                <p className="text-sm">No call of this period is left to judge.</p>
              )}
            </div>
            <div className="flex flex-wrap items-center gap-2">
              <Button size="xs" disabled={!hit} onClick={() => judging.judge('is')}>
                Yes <kbd className={KEY}>y</kbd>
              </Button>
              <Button size="xs" variant="secondary" disabled={!hit} onClick={() => judging.judge('is_not')}>
                No <kbd className={KEY}>n</kbd>
              </Button>
              <Button size="xs" variant="light" disabled={!hit} onClick={judging.skip}>
                Skip <kbd className={KEY}>s</kbd>
              </Button>
              <Button size="xs" variant="light" disabled={!judging.undo} onClick={() => judging.undo?.()}>
                Take back <kbd className={KEY}>u</kbd>
              </Button>
            </div>
            <Progress judged={judging.judged} right={judging.right} />
            <TrainLine {...props} judged={judging.judged} right={judging.right} />
          </div>
        )}
      </Answered>
      <FormProblem error={judging.problem} />
    </section>
  );
}
