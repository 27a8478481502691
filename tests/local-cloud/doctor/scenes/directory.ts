import { firstOf, SAMPLE_STREET } from '../sample-street'
import { LATER, NOON, type Scene } from '../scene'

const places = SAMPLE_STREET.street.flatMap((item) => (item.kind === 'place' ? [item] : []))
const shop = firstOf(places.filter(({ own }) => own !== null))
const atStation = firstOf(places.filter(({ own }) => own === null))
const waiting = {
  _id: 'wrong-1',
  k: 'request-1',
  openid: 'rider',
  placeId: shop._id,
  serviceId: null,
  topic: 'hours' as const,
  text: '',
  state: 'waiting' as const,
  at: NOON,
  decided: null,
}
const decided = { k: 'request-2', at: LATER, by: 'tian', byName: '田老师', answer: '改了' }

/** The street's own list of places; a correction that waits and one that is decided. */
export const DIRECTORY_SCENE: Scene = {
  documents: { corrections: [waiting, { ...waiting, _id: 'wrong-2', state: 'applied', decided }] },
  breaks: [
    ['directory/station-place', 'street', shop._id, { own: null }],
    ['directory/station-place', 'street', atStation._id, { own: shop.own }],
    ['directory/decided', 'corrections', 'wrong-1', { state: 'refused' }],
    ['directory/decided', 'corrections', 'wrong-2', { state: 'waiting' }],
    [
      'directory/pictures-are-registered',
      'street',
      shop._id,
      { photos: [{ id: 'nobody-knows', fileId: 'cloud://e.b/kept/place/nobody-knows.jpg' }] },
    ],
  ],
}
