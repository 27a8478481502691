import type { PictureDocument } from '../../../../domain/picture/schema'
import { NOON, type Scene } from '../scene'

const pending: PictureDocument = {
  _id: 'waits',
  fileId: 'cloud://local/kept/report/waits.jpg',
  openid: 'rider',
  place: 'report',
  record: 'report-9',
  state: 'pending',
  by: null,
  traceId: 'trace-1',
  asked: 1,
  askedAt: NOON,
  takenAt: NOON,
}

/** Pictures that wait, that a check let pass and that a person refused. */
export const PICTURE_SCENE: Scene = {
  documents: {
    pictures: [
      pending,
      { ...pending, _id: 'passed', state: 'passed', by: 'check' },
      { ...pending, _id: 'refused', state: 'refused', by: 'staff' },
    ],
  },
  breaks: [
    ['picture-shown-by-someone', 'pictures', 'waits', { state: 'passed' }],
    ['picture-shown-by-someone', 'pictures', 'waits', { by: 'staff' }],
    ['picture-shown-by-someone', 'pictures', 'refused', { by: null }],
    ['picture-is-kept', 'pictures', 'passed', { fileId: 'cloud://local/phone/rider/raw.jpg' }],
  ],
}
