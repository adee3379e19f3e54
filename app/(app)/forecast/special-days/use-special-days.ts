'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';
import type { SpecialDayCalendar } from '@/server/special-days/calendar';
import type { OwnDayView } from '@/server/special-days/special-day-view';

interface Scope {
  siteId: number;
  year: number;
  queue: string;
}

/** One change after the other: an undo must not overtake what it takes back. */
const IN_TURN = { id: 'special-days' };

/** The special days of a year and what changes them; what can be shown before the server has answered is. */
export function useSpecialDays({ siteId, year, queue }: Scope) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const calendarQuestion = trpc.specialDays.calendar.queryOptions({ siteId, year });
  const calendar = useQuery(calendarQuestion);
  const effects = useQuery(trpc.specialDays.effects.queryOptions({ siteId, queue }));
  const refresh = () => cache.invalidateQueries({ queryKey: trpc.specialDays.pathKey() });
  /** Shows a calendar at once, and the one before again when the server refuses. */
  const showing = async (change: (shown: SpecialDayCalendar) => SpecialDayCalendar) => {
    await cache.cancelQueries({ queryKey: calendarQuestion.queryKey });
    const before = cache.getQueryData(calendarQuestion.queryKey);
    if (before) cache.setQueryData(calendarQuestion.queryKey, change(before));
    return { before };
  };
  const restore = (kept: { before: SpecialDayCalendar | undefined } | undefined) => {
    if (kept?.before) cache.setQueryData(calendarQuestion.queryKey, kept.before);
  };
  const setHoliday = useMutation(
    trpc.specialDays.setHoliday.mutationOptions({
      scope: IN_TURN,
      onMutate: ({ tag, used }) =>
        showing((shown) => ({
          ...shown,
          holidays: shown.holidays.map((day) => (day.tag === tag ? { ...day, used } : day)),
        })),
      onError: (_error, _input, kept) => restore(kept),
      onSettled: refresh,
    }),
  );
  const removeDay = useMutation(
    trpc.specialDays.removeDay.mutationOptions({
      scope: IN_TURN,
      onMutate: ({ ids }) =>
        showing((shown) => ({
          ...shown,
          own: shown.own.filter((day) => !day.ids.some((id) => ids.includes(id))),
        })),
      onError: (_error, _input, kept) => restore(kept),
      onSettled: refresh,
    }),
  );
  const saveDay = useMutation(
    trpc.specialDays.saveDay.mutationOptions({ scope: IN_TURN, onSettled: refresh }),
  );
  const setEffect = useMutation(
    trpc.specialDays.setEffect.mutationOptions({ scope: IN_TURN, onSettled: refresh }),
  );
  /** Puts days back as they were. */
  const putBack = ({ ids: _ids, createdBy: _by, ...day }: OwnDayView, replaces: string[] = []) =>
    saveDay.mutate({ ...day, siteId, replaces });
  return { calendar, effects, refresh, setHoliday, removeDay, setEffect, putBack, problem: saveDay.error };
}
