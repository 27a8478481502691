import Taro from '@tarojs/taro'
import { storageScope } from './storage-scope'

/**
 * Small things kept on the phone. Storage may be full or hold what an older version wrote: a failed write is
 * logged and forgotten (nothing here is the truth of anything), an unknown shape reads as absent.
 */
export const readStored = <T>(name: string, isFit: (value: unknown) => value is T): T | null => {
  const value: unknown = Taro.getStorageSync(storageScope() + name)
  return isFit(value) ? value : null
}

export const store = (name: string, value: unknown): void => {
  try {
    Taro.setStorageSync(storageScope() + name, value)
  } catch (error) {
    console.warn('not stored', name, error)
  }
}

/** Removes everything of this person from the phone. */
export const forgetEverything = (): void => {
  const scope = storageScope()
  for (const name of Taro.getStorageInfoSync().keys) if (name.startsWith(scope)) Taro.removeStorageSync(name)
}

export const forget = (name: string): void => Taro.removeStorageSync(storageScope() + name)
