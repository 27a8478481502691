import { openPage } from './open-page'
import { scan } from './scan'
import { toast } from './toast'

/** Opens the camera and goes where the street's own code leads; another code, or no camera, is named as such. */
export const scanAndGo = async (): Promise<void> => {
  const scanned = await scan()
  if (scanned.kind === 'page') openPage(scanned.path)
  if (scanned.kind === 'foreign') toast('这不是街上的码，扫冰柜上那张')
  if (scanned.kind === 'failed') toast('相机没打开，用微信自己的扫一扫也行')
}
