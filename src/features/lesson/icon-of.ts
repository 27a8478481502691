import { ICON_NAMES, type IconName } from '../../components/icon/icon-names'

/** The picture a card names; a book for one this version of the app does not have. */
export const iconOf = (name: string): IconName => ICON_NAMES.find((known) => known === name) ?? 'training'
