/** What a check of a picture or sound ends in; `never` is a result that does not come. */
export type MediaVerdict = 'pass' | 'review' | 'risky' | 'never'

/** What every check ends in until something else is told; null leaves it to the address of the file. */
export type MediaVerdicts = {
  told(): MediaVerdict | null
  tell(verdict: MediaVerdict | null): void
}

export const createMediaVerdicts = (): MediaVerdicts => {
  let told: MediaVerdict | null = null
  return {
    told: () => told,
    tell: (verdict) => {
      told = verdict
    },
  }
}
