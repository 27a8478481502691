import type { PlaceForDesk } from '../../domain/directory/desk-schema'

/** A place as it is, as the desk sends it back. */
export const editOf = ({ place }: PlaceForDesk, why = '店里说的') => ({
  placeId: place.id,
  v: place.v,
  placeKind: place.placeKind,
  own: place.own,
  services: place.services.map(({ checkedOn: _on, checkedBy: _by, ...service }) => service),
  photos: place.photos.map(({ fileId }) => fileId),
  listed: place.listed,
  why,
})
