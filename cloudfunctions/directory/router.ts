import { router } from '../_kit/procedure'
import { checkPlace } from './check-place'
import { correctPlace } from './correct-place'
import { decideCorrection } from './decide-correction'
import { getPlace } from './get-place'
import { listCorrections } from './list-corrections'
import { listDirectory } from './list-directory'
import { listPlaces } from './list-places'
import { reviewPhoto } from './review-photo'
import { savePlace } from './save-place'
import { setFavourite } from './set-favourite'

export const directoryRouter = router({
  list: listDirectory,
  setFavourite,
  correct: correctPlace,
  listPlaces,
  getPlace,
  savePlace,
  checkPlace,
  reviewPhoto,
  listCorrections,
  decideCorrection,
})
export type DirectoryRouter = typeof directoryRouter
