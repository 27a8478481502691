import { placeOnStreet, roundPlace } from './place-on-street'

const at = (latitude: number, longitude: number) => ({ latitude, longitude })
/** A street of 800 m to the east. */
const STOPS = [
  { metres: 0, position: at(30.65, 104.08) },
  { metres: 400, position: at(30.65, 104.08418) },
  { metres: 600, position: null },
  { metres: 800, position: at(30.65, 104.08836) },
]

test('a position becomes metres along the street, in tens', () => {
  expect(placeOnStreet({ ...at(30.65, 104.08), accuracy: 10 }, STOPS)).toBe(0)
  expect(placeOnStreet({ ...at(30.6501, 104.08627), accuracy: 10 }, STOPS)).toBe(600)
  expect(placeOnStreet({ ...at(30.65, 104.0789), accuracy: 10 }, STOPS)).toBe(0)
})

test('off the street, too vague or nothing measured: no place rather than a wrong one', () => {
  expect(placeOnStreet({ ...at(30.66, 104.084), accuracy: 10 }, STOPS)).toBeNull()
  expect(placeOnStreet({ ...at(30.65, 104.084), accuracy: 900 }, STOPS)).toBeNull()
  expect(placeOnStreet({ ...at(30.65, 104.084), accuracy: 10 }, STOPS.slice(0, 1))).toBeNull()
})

test('places are kept in tens of metres', () => {
  expect(roundPlace(304)).toBe(300)
  expect(roundPlace(-3)).toBe(0)
})
