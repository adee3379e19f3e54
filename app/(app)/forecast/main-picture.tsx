'use client';

import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import type { ForecastState } from './forecast-url';
import type { Opening } from './opening';
import { PicturePanel } from './picture-panel';
import type { Questions } from './questions';
import { usualOn } from './why/day-profile';

interface MainPictureProps {
  state: ForecastState;
  questions: Questions;
  today: string;
  opening: Opening;
}

const COMPARISON_NAMES = { week: 'The week before', year: 'Same weeks last year' } as const;
const KEEP = { placeholderData: keepPreviousData } as const;

/** A day by its intervals, against what is usual on its weekday. */
function DayPicture({
  state,
  questions,
  question,
  ...rest
}: MainPictureProps & { question: NonNullable<Questions['profile']> }) {
  const trpc = useTRPC();
  const profile = useQuery(trpc.forecasts.profile.queryOptions(question, KEEP));
  return (
    <Answered question={profile} height="h-96">
      {({ date, names, points, timeZone, intervalMinutes }) => (
        <PicturePanel
          {...rest}
          metric={state.metric}
          span="day"
          questions={questions}
          comparison={usualOn(date)}
          shown={{
            timeZone,
            intervalMinutes,
            points,
            specialDays: names.length > 0 ? [{ date, names }] : [],
            before: points.map(({ typical }) => ({ actual: typical })),
          }}
        />
      )}
    </Answered>
  );
}

/** A week or more, against the same weeks before. */
function SpanPicture({ state, questions, ...rest }: MainPictureProps) {
  const trpc = useTRPC();
  const { view, before, comparison } = questions;
  const answer = useQuery(trpc.forecasts.view.queryOptions(view, KEEP));
  const earlier = useQuery(trpc.forecasts.view.queryOptions(before ?? skipToken, KEEP));
  return (
    <Answered question={answer} height="h-96">
      {(data) => (
        <PicturePanel
          {...rest}
          metric={state.metric}
          span={state.span}
          questions={questions}
          comparison={comparison && COMPARISON_NAMES[comparison]}
          shown={{ ...data, before: before ? (earlier.data?.points ?? []) : [] }}
        />
      )}
    </Answered>
  );
}

/** The picture of the span that the planner chose. */
export function MainPicture(props: MainPictureProps) {
  const { profile } = props.questions;
  return profile ? <DayPicture {...props} question={profile} /> : <SpanPicture {...props} />;
}
