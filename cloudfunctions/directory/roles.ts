/** Who keeps the Friendly List. */
export const LIST_KEEPERS = ['socialWorker', 'stationKeeper', 'supervisor', 'admin'] as const
