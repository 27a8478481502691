/** Who makes the plan. */
export const DUTY_DESK = ['socialWorker', 'supervisor', 'admin'] as const
