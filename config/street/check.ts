import path from 'node:path'
import { sayProblem } from '../../street/problem'
import { checkSamplePeople } from '../../street/read-sample-people'
import { readStreet } from '../../street/read-street'
import type { Street } from '../../street/schema'

/** `tsx config/street/check.ts <id>`: prints every problem of `street/<id>/` and ends with 1, or one line of counts. */
const STREETS = path.resolve(__dirname, '../../street')

const countsOf = (read: Street): string => {
  const { street, stations, freezers, programmes, meals, partners, scenes, places, cards } = read
  const ofKind = (kind: string) => places.filter((place) => place.kind === kind).length
  const withStatus = (status: string) => cards.filter((card) => card.status === status).length
  return [
    street.name,
    `${stations.length} 个站点`,
    `${freezers.length} 台冰柜`,
    `${programmes.length} 项服务`,
    `${meals.length} 个供餐时段`,
    `${partners.length} 家爱心单位`,
    `友好清单 ${scenes.length} 个场景、${ofKind('community')} 个小区、${ofKind('merchant')} 家商家、${places.flatMap(({ services }) => services).length} 项服务`,
    `${cards.length} 张政策卡（ship ${withStatus('ship')}，ship-partial ${withStatus('ship-partial')}，hold ${withStatus('hold')}）`,
  ].join('，')
}

const run = (id: string | undefined): number => {
  if (!id || !/^[a-z][a-z0-9-]*$/.test(id)) {
    console.error('用法：tsx config/street/check.ts <街的编号>，例如 junlong')
    return 1
  }
  const folder = path.join(STREETS, id)
  const { problems, street } = readStreet(folder)
  const all = [...problems, ...checkSamplePeople(folder).problems]
  for (const problem of all) console.error(`street/${id}/${sayProblem(problem)}`)
  if (all.length > 0 || !street) return 1
  console.log(countsOf(street))
  return 0
}

process.exitCode = run(process.argv[2])
