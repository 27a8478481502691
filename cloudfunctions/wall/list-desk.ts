import { ZDeskInput, ZDeskOutput } from '../../domain/wall/schema'
import { deskWork } from '../../domain/wall/views'
import { staffProcedure } from '../_kit/procedure'
import { DESK } from './desk-step'
import { listBox, PAGE } from './repository'

export const listDesk = staffProcedure(DESK, 'Works for the desk: waiting, reported, on the wall, not shown')
  .input(ZDeskInput)
  .output(ZDeskOutput)
  .query(async ({ ctx: { openid, now }, input: { box, skip } }) => {
    const found = await listBox(box, skip)
    return {
      now,
      more: found.length > PAGE,
      works: found.slice(0, PAGE).map((facts) => deskWork(facts, openid)),
    }
  })
