import { askHost } from './host.h5'

/** As in `privacy.ts`, shown by the frame. */
export const openPrivacyGuide = async (): Promise<void> => {
  await askHost('privacy')
}
