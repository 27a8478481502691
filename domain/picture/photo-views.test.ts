import { passedPhotos, photoViews } from './photo-views'

const PHOTOS = ['a', 'b', 'c'].map((id) => ({ id, fileId: `cloud://e.b/kept/place/${id}.jpg` }))
const PICTURES = [
  { _id: 'a', state: 'passed' as const },
  { _id: 'b', state: 'refused' as const },
]

test('a picture is shown once it has passed; one that is unknown waits', () => {
  expect(photoViews(PHOTOS, PICTURES).map(({ state }) => state)).toEqual(['passed', 'refused', 'pending'])
  expect(passedPhotos(PHOTOS, PICTURES).map(({ id }) => id)).toEqual(['a'])
  expect(passedPhotos(PHOTOS, [])).toEqual([])
})
