export interface ModelRights {
  mayWrite: boolean;
  mayOpenCalls: boolean;
}
