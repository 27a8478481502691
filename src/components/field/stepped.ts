type Bounds = { min: number; max: number }

/** The next value of a stepper: within its bounds, and without the crumbs of binary fractions (0.1 + 0.2). */
export const stepped = (value: number, by: number, { min, max }: Bounds): number =>
  Math.min(max, Math.max(min, Number((value + by).toFixed(4))))
