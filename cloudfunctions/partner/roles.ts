/** Who keeps the council's pledges, minutes and pictures. */
export const KEEPERS = ['socialWorker', 'supervisor', 'admin'] as const
