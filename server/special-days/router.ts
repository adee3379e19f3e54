import { permitted, router } from '@/server/trpc/init';
import { calendarInput, calendarOutput, specialDayCalendar } from './calendar';
import { effectsInput, effectsOutput, listEffects } from './effects';
import { listPlaces, placesInput, placesOutput, placeView, setPlace, setPlaceInput } from './place';
import { removeDay, removeDayInput, removeDayOutput } from './remove-day';
import { saveDay, saveDayInput } from './save-day';
import { setEffect, setEffectInput, setEffectOutput } from './set-effect';
import { setHoliday, setHolidayInput, setHolidayOutput } from './set-holiday';
import { ownDayView } from './special-day-view';

const read = permitted('forecasts:read');
const write = permitted('forecasts:write');

/** Days that are not like others: public holidays, planners' own days, and what they do to the calls. */
export const specialDaysRouter = router({
  places: read
    .input(placesInput)
    .output(placesOutput)
    .query(({ input }) => listPlaces(input)),
  calendar: read
    .input(calendarInput)
    .output(calendarOutput)
    .query(({ ctx, input }) => specialDayCalendar(ctx, input)),
  effects: read
    .input(effectsInput)
    .output(effectsOutput)
    .query(({ ctx, input }) => listEffects(ctx, input)),
  setPlace: write
    .input(setPlaceInput)
    .output(placeView)
    .mutation(({ ctx, input }) => setPlace(ctx, input)),
  setHoliday: write
    .input(setHolidayInput)
    .output(setHolidayOutput)
    .mutation(({ ctx, input }) => setHoliday(ctx, input)),
  saveDay: write
    .input(saveDayInput)
    .output(ownDayView)
    .mutation(({ ctx, input }) => saveDay(ctx, input)),
  removeDay: write
    .input(removeDayInput)
    .output(removeDayOutput)
    .mutation(({ ctx, input }) => removeDay(ctx, input)),
  setEffect: write
    .input(setEffectInput)
    .output(setEffectOutput)
    .mutation(({ ctx, input }) => setEffect(ctx, input)),
});
