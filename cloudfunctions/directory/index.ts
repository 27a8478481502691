import { serve } from '../_kit/serve'
import { directoryRouter } from './router'

export const main = serve('directory', directoryRouter)
