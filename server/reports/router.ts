import { z } from 'zod';
import { permitted, router } from '@/server/trpc/init';
import { askForReport } from './schedule/ask-now';
import { deleteSchedule, scheduleInput } from './schedule/delete';
import { listSchedules, listSchedulesInput } from './schedule/list';
import { saveSchedule, saveScheduleInput } from './schedule/save';
import { scheduleView } from './schedule/schedule-view';

const write = permitted('alerts:write');

/** Reports that are made and sent by the calendar. */
export const reportsRouter = router({
  list: write
    .input(listSchedulesInput)
    .output(z.array(scheduleView))
    .query(({ ctx, input }) => listSchedules(ctx, input)),
  save: write
    .input(saveScheduleInput)
    .output(scheduleView)
    .mutation(({ ctx, input }) => saveSchedule(ctx, input)),
  delete: write.input(scheduleInput).mutation(({ ctx, input }) => deleteSchedule(ctx, input)),
  makeNow: write.input(scheduleInput).mutation(({ ctx, input }) => askForReport(ctx, input)),
});
