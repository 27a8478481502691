import { derivedId } from '../_kit/vault'

/** The id of a person's health record: the same whenever it is asked for, and telling nobody who it is. */
export const recordIdOf = (openid: string): string => derivedId('health', openid, 'record')
