/** Who of the staff handles requests. */
export const ASSISTANCE_DESK = ['socialWorker', 'supervisor'] as const
