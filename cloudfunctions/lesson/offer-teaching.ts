import { AppError } from '../../domain/errors'
import { ZMentorStateOutput, ZOfferTeachingInput } from '../../domain/lesson/call-schema'
import { decideOffer, newMentor, stateAfter } from '../../domain/lesson/decide-mentor'
import { riderProcedure } from '../_kit/procedure'
import { aliasOf } from '../_kit/vault'
import { changeMentor } from './change-mentor'
import { markOf, mentorIdOf } from './ids'
import { hasPhone, insertMentor, listCards } from './repository'

/** Staff have to reach whoever teaches elders, hence the phone number. Five operations at most. */
export const offerTeaching = riderProcedure('The caller offers to teach some topics; staff confirm')
  .input(ZOfferTeachingInput)
  .output(ZMentorStateOutput)
  .mutation(async ({ ctx: { openid, now, requestId: k }, input }) => {
    const topics = [...new Set(input.topics)]
    const [phone, cards] = await Promise.all([hasPhone(openid), listCards()])
    if (!phone) throw new AppError('PHONE_NEEDED')
    if (!topics.every((topic) => cards.some(({ _id }) => _id === topic))) {
      throw new AppError('BAD_INPUT', { field: 'topics' })
    }
    const step = { k, mark: markOf(openid, 'offer', topics), now }
    const id = mentorIdOf(openid)
    const fresh = newMentor({ id, openid, alias: `骑手 ${aliasOf(openid)}`, topics }, step)
    if (await insertMentor(fresh)) return { state: fresh.state }
    const mentor = await changeMentor(id, (current) => decideOffer(current, topics, step))
    return { state: stateAfter(mentor, k) }
  })
