import type { Role } from '../../domain/access/roles'
import { AppError } from '../../domain/errors'
import type { ObserverDocument } from '../../domain/report/schema'
import { aliasOf, derivedId } from '../_kit/vault'
import { listObservers } from './repository'

/** Who admits observers. */
export const DESK: readonly Exclude<Role, 'rider'>[] = ['socialWorker', 'supervisor', 'admin']

const wordFor = (openid: string): string => derivedId('observer', openid, '')

/** A person as the desk of observers knows them: a word that stands for them there alone, and their alias. */
export const showObserver = (openid: string): { id: string; alias: string } => ({
  id: wordFor(openid),
  alias: `骑手 ${aliasOf(openid)}`,
})

/** Whom a word of the desk stands for; null: they have left. One operation. */
export const findByWord = async (observerId: string): Promise<ObserverDocument | null> =>
  (await listObservers()).find(({ openid }) => wordFor(openid) === observerId) ?? null

/** Nobody admits themselves. Throws POINTS_NOT_YOURS_TO_APPROVE. */
export const guardNotOneself = (observer: ObserverDocument | null, openid: string): void => {
  if (observer?.openid === openid) throw new AppError('POINTS_NOT_YOURS_TO_APPROVE')
}
