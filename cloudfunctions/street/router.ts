import { router } from '../_kit/procedure'
import { listChanges } from './list-changes'
import { listItems } from './list-items'
import { saveItem } from './save-item'

export const streetRouter = router({ list: listItems, save: saveItem, listChanges })
export type StreetRouter = typeof streetRouter
