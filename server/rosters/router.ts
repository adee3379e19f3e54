import { z } from 'zod';
import { permitted, router } from '@/server/trpc/init';
import { scheduleHead, scheduleView } from './contracts/schedule';
import { staffOutput } from './contracts/staff';
import { fromCallsInput, fromCallsOutput, takeFromCalls } from './groups/from-calls';
import { listStaff, staffInput } from './groups/list';
import { removeGroup, removeGroupInput } from './groups/remove';
import { saveGroup, saveGroupInput } from './groups/save';
import { archiveMember, archiveMemberInput } from './members/archive';
import { importMembers, importMembersInput, importMembersOutput } from './members/import';
import { saveMember, saveMemberInput } from './members/save';
import { cancelSchedule, cancelScheduleInput } from './schedules/cancel';
import { changeShift, changeShiftInput, changeShiftOutput } from './schedules/change-shift';
import { listSchedules, schedulesInput, schedulesOutput } from './schedules/list';
import { publishInput, publishSchedule } from './schedules/publish';
import { requestInput, requestSchedule } from './schedules/request';
import { scheduleInput, viewSchedule } from './schedules/view';
import { addStarterInput, addStarterOutput, addStarterSet } from './shift-types/add-starter';
import { archiveShiftType, archiveShiftTypeInput } from './shift-types/archive';
import { saveShiftType, saveShiftTypeInput } from './shift-types/save';

const read = permitted('rosters:read');
const write = permitted('staffing:write');
const saved = z.object({ id: z.uuid() });

/** Who can work what, and who works when. */
export const rostersRouter = router({
  staff: read
    .input(staffInput)
    .output(staffOutput)
    .query(({ ctx, input }) => listStaff(ctx, input)),
  saveGroup: write
    .input(saveGroupInput)
    .output(saved)
    .mutation(({ ctx, input }) => saveGroup(ctx, input)),
  removeGroup: write.input(removeGroupInput).mutation(({ ctx, input }) => removeGroup(ctx, input)),
  takeFromCalls: write
    .input(fromCallsInput)
    .output(fromCallsOutput)
    .mutation(({ ctx, input }) => takeFromCalls(ctx, input)),
  saveMember: write
    .input(saveMemberInput)
    .output(saved)
    .mutation(({ ctx, input }) => saveMember(ctx, input)),
  archiveMember: write.input(archiveMemberInput).mutation(({ ctx, input }) => archiveMember(ctx, input)),
  importMembers: write
    .input(importMembersInput)
    .output(importMembersOutput)
    .mutation(({ ctx, input }) => importMembers(ctx, input)),
  saveShiftType: write
    .input(saveShiftTypeInput)
    .output(saved)
    .mutation(({ ctx, input }) => saveShiftType(ctx, input)),
  archiveShiftType: write
    .input(archiveShiftTypeInput)
    .mutation(({ ctx, input }) => archiveShiftType(ctx, input)),
  addStarterSet: write
    .input(addStarterInput)
    .output(addStarterOutput)
    .mutation(({ ctx, input }) => addStarterSet(ctx, input)),
  schedules: read
    .input(schedulesInput)
    .output(schedulesOutput)
    .query(({ ctx, input }) => listSchedules(ctx, input)),
  schedule: read
    .input(scheduleInput)
    .output(scheduleView)
    .query(({ ctx, input }) => viewSchedule(ctx, input)),
  request: write
    .input(requestInput)
    .output(scheduleHead)
    .mutation(({ ctx, input }) => requestSchedule(ctx, input)),
  cancel: write
    .input(cancelScheduleInput)
    .output(scheduleHead)
    .mutation(({ ctx, input }) => cancelSchedule(ctx, input)),
  changeShift: write
    .input(changeShiftInput)
    .output(changeShiftOutput)
    .mutation(({ ctx, input }) => changeShift(ctx, input)),
  publish: write
    .input(publishInput)
    .output(scheduleHead)
    .mutation(({ ctx, input }) => publishSchedule(ctx, input)),
});
