import { AppError } from '../../domain/errors'
import { stationContent, stationScene } from '../../domain/station/scene'
import { ZPrintStationInput, ZPrintStationOutput } from '../../domain/station/schema'
import { makeScene, SCENE_PAGE, sceneContent } from '../../domain/water/scene'
import { drawCode } from '../_kit/draw-code'
import { staffProcedure } from '../_kit/procedure'
import { takeTurn } from '../_kit/rate-limit'
import { storeExport } from '../_kit/store-export'
import { derivedId, signScene } from '../_kit/vault'
import { writeCodeSheet } from './code-sheet'
import { findStation, findStreet, listFreezersOf } from './repository'

/** The codes of a station and its freezers as one PDF, to open on the phone and print. Codes are public by nature. */
export const printStation = staffProcedure(
  ['stationKeeper', 'socialWorker', 'admin'],
  'The codes of a station and its freezers as one PDF to print',
)
  .input(ZPrintStationInput)
  .output(ZPrintStationOutput)
  .mutation(async ({ ctx, input: { stationId } }) => {
    await takeTurn({ kind: 'printStation', openid: ctx.openid, max: 20, minutes: 60, now: ctx.now })
    const [station, street, freezers] = await Promise.all([
      findStation(stationId),
      findStreet(),
      listFreezersOf(stationId),
    ])
    if (!station) throw new AppError('NOT_FOUND', { field: 'stationId' })
    const draw = (scene: string) => drawCode(scene, SCENE_PAGE, ctx.log)
    const stationCode = {
      title: station.name,
      text: '微信扫一扫：到站打卡，看看这里有什么',
      picture: await draw(stationScene(stationId, signScene(stationContent(stationId)))),
    }
    const freezerCodes = await Promise.all(
      freezers.map(async ({ _id, name }) => ({
        title: name,
        text: '微信扫一扫，拿一瓶水',
        picture: await draw(makeScene(_id, signScene(sceneContent(_id)))),
      })),
    )
    const file = writeCodeSheet({
      street: street?.name ?? '',
      station: stationCode,
      freezers: freezerCodes,
      now: ctx.now,
    })
    const name = `${station.short}-二维码.pdf`
    const folder = derivedId('code-sheet', ctx.openid, `${ctx.requestId}|${stationId}`)
    const { fileId } = await storeExport(`${folder}/codes.pdf`, file)
    const missing = [stationCode, ...freezerCodes].filter(({ picture }) => !picture)
    return { fileId, name, missing: missing.map(({ title }) => title) }
  })
