import type { TestCloud } from './cloud'

type Report = {
  checked: number
  broken: { name: string; says: string; afterRepair: boolean; rows: unknown[]; error?: string }[]
}

/**
 * What must hold on disk whatever happened before (`domain/<domain>/invariants.ts`), as a list of what does not, from
 * the local cloud's doctor. `settled` adds what only holds once a reader or the timer has repaired a crash between two
 * writes.
 */
export const brokenInvariants = async (cloud: TestCloud, settled = true): Promise<string[]> => {
  const { checked, broken } = await cloud.local<Report>('/local/doctor')
  if (checked === 0) return ['the manifest declares no invariant']
  return broken
    .filter(({ afterRepair }) => settled || !afterRepair)
    .map(({ name, says, rows, error }) => `${name} (${says}): ${error ?? JSON.stringify(rows)}`)
}
