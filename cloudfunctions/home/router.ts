import { router } from '../_kit/procedure'
import { getHome } from './get-home'

export const homeRouter = router({ get: getHome })
export type HomeRouter = typeof homeRouter
