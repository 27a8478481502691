/** Milliseconds short enough for a column: `0.8 ms`, `24 ms`, `1.2 s`. */
export const sayMs = (ms: number): string => {
  if (ms >= 1000) return `${(ms / 1000).toFixed(1)} s`
  return ms < 10 ? `${ms.toFixed(1)} ms` : `${Math.round(ms)} ms`
}
