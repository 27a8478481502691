import { openPage } from './open-page'
import { scan } from './scan'
import { toast } from './toast'

/** Opens the camera and goes where the street's own code leads; another code is named as such. */
export const scanAndGo = async (): Promise<void> => {
  const scanned = await scan()
  if (scanned.kind === 'page') openPage(scanned.path)
  if (scanned.kind === 'foreign') toast('这不是街上的码，扫冰柜上那张')
}
