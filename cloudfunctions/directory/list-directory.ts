import { ZListDirectoryOutput } from '../../domain/directory/list-schema'
import { directoryView } from '../../domain/directory/list-view'
import { listPictures } from '../_kit/picture-review'
import { riderProcedure } from '../_kit/procedure'
import { listFavourites, listStreet } from './repository'

/** One answer for the list, its search and every place's page; two operations at once, a third where places have pictures. */
export const listDirectory = riderProcedure('The whole Friendly List as it is at this moment')
  .output(ZListDirectoryOutput)
  .query(async ({ ctx: { openid, now } }) => {
    const [documents, favourites] = await Promise.all([listStreet(), listFavourites(openid)])
    const photos = documents.flatMap((item) => (item.kind === 'place' ? item.photos : []))
    const pictures = await listPictures(photos.map(({ id }) => id))
    return directoryView({ documents, favourites, pictures, now })
  })
