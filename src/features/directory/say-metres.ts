const KILOMETRE = 1000

/** `就在街口`, `离我 80 米`, `离我 1.2 公里`; without the person's position where it stands on the street. */
export const sayMetres = (fromHere: number | null, alongStreet: number): string => {
  if (fromHere === null) return alongStreet === 0 ? '就在街口' : `离街口 ${alongStreet} 米`
  return fromHere < KILOMETRE ? `离我 ${fromHere} 米` : `离我 ${(fromHere / KILOMETRE).toFixed(1)} 公里`
}
