import { isFact, linesOf, numbersIn, readReference } from '../card-line'
import type { Point, Single } from '../draft'
import type { Card, SourceEntry } from '../schema'
import type { Place } from '../yaml-file'

/** `known`: ids of all sources, `null` when sources.yaml could not be read; `sources`: those without a problem. */
type Known = {
  sources: Map<string, SourceEntry>
  known: Set<string> | null
  hotlines: string[] | undefined
}
type Told = (place: Place, expected: string) => void
type Fact = { sources: string[]; confirmed: boolean }

const checkReferences = (fact: Fact, at: Place, { sources, known }: Known, tell: Told): void => {
  for (const [index, reference] of fact.sources.entries()) {
    const { id, articles } = readReference(reference)
    const source = sources.get(id)
    if (known && !known.has(id)) tell([...at, 'sources', index], `sources.yaml 里没有出处 ${id}`)
    if (articles.length > 0 && source && source.class !== 'law')
      tell([...at, 'sources', index], `${id} 不是法律法规，不写第几条`)
  }
}

const checkConfirmed = (fact: Fact, at: Place, { sources }: Known, tell: Told): void => {
  const cited = fact.sources.map((reference) => sources.get(readReference(reference).id))
  if (fact.sources.length === 0)
    tell([...at, 'sources'], '说事实就要有出处；只是建议，就把 text 改成 advice；没核实的放进 open')
  else if (fact.confirmed && cited.every((source) => source?.class === 'reprint'))
    tell([...at, 'confirmed'], '只有转载作证，confirmed 应是 false，等看过发布单位的原页再改')
}

/** Checks each line of a card; a line of a `ship` card must be confirmed, an advice states no figure. */
export const checkLines = ({ file, value: card }: Single<Card>, known: Known, point: Point): void => {
  const tell: Told = (place, expected) => point(file, place, expected)
  for (const { line, at } of linesOf(card)) {
    if (!isFact(line)) {
      const figures = numbersIn(line.advice).filter((number) => !known.hotlines?.includes(number))
      if (known.hotlines && figures.length > 0)
        tell([...at, 'advice'], `建议里写了 ${figures.join('、')}：写数字就是说事实，要用 text 加出处`)
      continue
    }
    checkReferences(line, at, known, tell)
    checkConfirmed(line, at, known, tell)
    if (card.status === 'ship' && !line.confirmed)
      tell(
        [...at, 'confirmed'],
        'ship 的卡片每一条都要核实过；没核实的移到 open，或把 status 改成 ship-partial',
      )
  }
}
