export type Position = { latitude: number; longitude: number; accuracy: number }

/** A place typed in degrees; null when it is not on the globe. Typed places count as exact to 10 m. */
export const readPosition = (latitude: string, longitude: string): Position | null => {
  if (latitude.trim() === '' || longitude.trim() === '') return null
  const [north, east] = [Number(latitude), Number(longitude)]
  const onGlobe = Math.abs(north) <= 90 && Math.abs(east) <= 180
  return onGlobe ? { latitude: north, longitude: east, accuracy: 10 } : null
}
