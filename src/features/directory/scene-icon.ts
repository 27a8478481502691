import { ICON_NAMES, type IconName } from '../../components/icon/icon-names'

/** The picture of a scene, which is the street's own data; one the app does not know is a star. */
export const sceneIcon = (name: string | undefined): IconName =>
  ICON_NAMES.find((icon) => icon === name) ?? 'star'
