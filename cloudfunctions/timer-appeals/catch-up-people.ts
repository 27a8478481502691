import { adopt } from '../_store/adopt-appeals'
import { PHONE_PERSON } from '../_store/tell-appeal'
import { listOfNumbers, listPhones } from './repository'

const PAGE = 100

const indexOf = (openid: string): string => openid.slice(PHONE_PERSON.length)

/**
 * Gives appeals that were opened for a number to the person who has come with it meanwhile. Those given leave the
 * list, so the next page begins after those that stay.
 */
export const catchUpPeople = async (): Promise<number> => {
  let adopted = 0
  let staying = 0
  for (;;) {
    const appeals = await listOfNumbers(staying, PAGE)
    if (appeals.length === 0) return adopted
    const phones = await listPhones([...new Set(appeals.map(({ openid }) => indexOf(openid)))])
    for (const appeal of appeals) {
      const phone = phones.find(({ _id }) => _id === indexOf(appeal.openid))
      if (phone && (await adopt(appeal, phone.openid))) adopted += 1
      else staying += 1
    }
  }
}
