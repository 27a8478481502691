import path from 'node:path'
import { ruleDays } from '../domain/street/rule-days'
import { isFact, linesOf, textOf } from './card-line'
import { readStreet } from './read-street'
import type { Card, Street } from './schema'

/** 均隆街 against the article (华西社区报, 2026-05-12, p. 08) and the review of its policy cards. */
const open = (): Street => {
  const { problems, street } = readStreet(path.join(__dirname, 'junlong'))
  if (!street) throw new Error(JSON.stringify(problems))
  return street
}
const junlong = open()

const station = (id: string) => junlong.stations.find((entry) => entry.id === id)
const programme = (id: string) => {
  const found = junlong.programmes.find((entry) => entry.id === id)
  if (!found) throw new Error(`no programme ${id}`)
  return found
}
const days = (id: string, count: number) => ruleDays({ rule: programme(id).rule, from: '2026-05-12', count })

describe('what the article says exists', () => {
  test('S1 two freezers at U善里, at the entrance, over 15,000 bottles given', () => {
    expect(station('u-shanli')).toMatchObject({ name: 'U善里暖心驿站', order: 1, metres: 0 })
    expect(junlong.freezers.map(({ stationId }) => stationId)).toEqual(['u-shanli', 'u-shanli'])
    const given = junlong.freezers.reduce((sum, { givenAtStart }) => sum + givenAtStart, 0)
    expect(given).toBe(15_000)
  })

  test('S2 twelve partners, two of them named', () => {
    expect(junlong.partners).toHaveLength(12)
    const named = junlong.partners.filter(({ sample }) => !sample).map(({ name }) => name)
    expect(named).toEqual(['国网电力', '成都燃气'])
    for (const { name, sample } of junlong.partners) if (sample) expect(name).toContain('示例')
  })

  test('S3 and S4 a place for floating members to check in and for the duty desk', () => {
    expect(station('u-shanli')?.facilities).toContain('party')
    expect(station('funeng')?.about).toContain('流动党员报到')
  })

  test('S5 five stations in order on a street of under 800 m, each kind once', () => {
    expect(junlong.street).toMatchObject({ name: '均隆街', lengthMetres: 800 })
    expect(junlong.street.district).toContain('锦官驿街道')
    expect(junlong.stations.map(({ name }) => name)).toEqual([
      'U善里暖心驿站',
      '“交子有爱”社区服务中心',
      '“交子里”暖“新”驿站',
      '交子社区党群服务中心',
      '“交子里”党建赋能阵地',
    ])
    const kinds = junlong.stations.map(({ stationKind }) => stationKind)
    expect([...kinds].sort()).toEqual(['benefit', 'charity', 'convenience', 'empowerment', 'policy'])
    expect(station('funeng')?.address).toBe('均隆街37号')
  })

  test('S6 the canteen: 85 %, 12:30–13:30 every day', () => {
    expect(junlong.meals).toHaveLength(1)
    expect(junlong.meals[0]).toMatchObject({
      name: '交子暖新食堂',
      percent: 85,
      from: '12:30',
      to: '13:30',
      rule: 'FREQ=DAILY',
    })
  })

  test('S7 haircut on the 15th, one a month, by phone number', () => {
    expect(days('haircut', 3)).toEqual(['2026-05-15', '2026-06-15', '2026-07-15'])
    expect(programme('haircut').quota).toEqual({ count: 1, period: 'month' })
    expect(programme('haircut').bring).toEqual(['手机号'])
  })

  test('S8 appeals are taken around the clock and answered within minutes by day', () => {
    expect(junlong.street.appealDay).toEqual({ from: '09:00', to: '21:00' })
    expect(junlong.street.firstAnswerMinutes).toBe(30)
    expect(junlong.cards.find(({ id }) => id === 'c01')?.title).toContain('公租房')
  })

  test('S9 battery swap, parts and repair stand on the street', () => {
    expect(station(programme('repair').stationId)?.facilities).toEqual(
      expect.arrayContaining(['swap', 'parts', 'repair']),
    )
    expect(programme('repair').bookable).toBe(false)
  })

  test('S10 the clinic on the Friday of the first week', () => {
    expect(days('clinic', 3)).toEqual(['2026-06-05', '2026-07-03', '2026-08-07'])
  })

  test('S11 a lawyer every Wednesday afternoon', () => {
    expect(days('lawyer', 2)).toEqual(['2026-05-13', '2026-05-20'])
    expect(programme('lawyer')).toMatchObject({ from: '14:00', to: '17:00', stationId: 'nuanxin' })
  })

  test('S12 childcare in the holidays, by wishes and not by booking, and said so', () => {
    expect(programme('childcare')).toMatchObject({ bookable: false, sample: true, stationId: 'nuanxin' })
    expect(programme('childcare').summary).toContain('寒暑假')
    expect(programme('childcare').summary).toContain('填志愿')
  })

  test('the next session can be booked as soon as the last one is over', () => {
    const gaps = { haircut: 31, clinic: 35, lawyer: 7 }
    for (const [id, longest] of Object.entries(gaps)) {
      const sessions = days(id, 12).map((day) => Date.parse(day) / 86_400_000)
      const widest = Math.max(...sessions.slice(1).map((day, index) => day - (sessions[index] ?? day)))
      expect([id, widest]).toEqual([id, longest])
      expect(programme(id).opensDaysBefore).toBeGreaterThanOrEqual(widest)
    }
  })

  test('S18 6 scenes, 5 stations, 2 communities, 24 merchants, 101 services', () => {
    const ofKind = (kind: string) => junlong.places.filter((place) => place.kind === kind)
    expect(junlong.scenes).toHaveLength(6)
    expect(ofKind('station').map(({ id }) => id)).toEqual(junlong.stations.map(({ id }) => id))
    expect(ofKind('community')).toHaveLength(2)
    expect(ofKind('merchant')).toHaveLength(24)
    const services = junlong.places.flatMap((place) => place.services)
    expect(services).toHaveLength(101)
    const used = new Set(services.map(({ sceneId }) => sceneId))
    expect([...used].sort()).toEqual(junlong.scenes.map(({ id }) => id).sort())
  })

  test('S18 a name the article does not give is a sample, and says so', () => {
    for (const place of junlong.places) {
      if (place.kind === 'station') continue
      expect([place.name, place.sample, place.phone]).toEqual([
        expect.stringContaining('（示例）'),
        true,
        null,
      ])
      for (const { name, sample } of place.services) expect([name, sample]).toEqual([name, true])
    }
    const named = junlong.places.flatMap(({ services }) => services.filter(({ sample }) => !sample))
    expect(named.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['water', 'canteen-meal', 'free-haircut', 'swap-box', 'lawyer-desk', 'points']),
    )
  })

  test('what the article does not give is marked as a sample', () => {
    for (const { sample } of [...junlong.stations, ...junlong.freezers, ...junlong.programmes])
      expect(sample).toBe(true)
    expect(junlong.street.dutyPhone).toBeNull()
    expect(junlong.stations.every(({ phone }) => phone === null)).toBe(true)
  })
})

const STATUS = {
  ship: ['c03', 'c05', 'c06', 'c07', 'c08', 'c09', 'c10', 'c22'],
  hold: ['c01', 'c02', 'c14', 'c15', 'c17'],
}

const confirmedTexts = (card: Card): string[] =>
  linesOf(card)
    .filter(({ line }) => isFact(line) && line.confirmed)
    .map(({ line }) => textOf(line))

describe('the policy cards', () => {
  test('all 24, with the status of the review', () => {
    const ids = Array.from({ length: 24 }, (_, index) => `c${String(index + 1).padStart(2, '0')}`)
    expect(junlong.cards.map(({ id }) => id)).toEqual(ids)
    for (const { id, status, lastChecked } of junlong.cards) {
      const expected = STATUS.ship.includes(id) ? 'ship' : STATUS.hold.includes(id) ? 'hold' : 'ship-partial'
      expect([id, status, lastChecked]).toEqual([id, expected, '2026-11-23'])
    }
  })

  test('a card on hold states no figure as confirmed: those are the blanks', () => {
    const held = junlong.cards.filter(({ status }) => status === 'hold')
    expect(held).toHaveLength(5)
    for (const card of held) {
      const figures = confirmedTexts(card).flatMap((text) => text.match(/\d+/g) ?? [])
      expect([card.id, figures]).toEqual([card.id, []])
      const phones = junlong.street.hotlines.map(({ number }) => number)
      const told = card.summary.flatMap((text) => text.match(/\d+/g) ?? [])
      expect(told.filter((number) => !phones.includes(number))).toEqual([])
      expect(card.open.length).toBeGreaterThan(0)
    }
  })

  test('the deadlines nobody could confirm for riders hurt at work are open, not written', () => {
    const card = junlong.cards.find(({ id }) => id === 'c04')
    if (!card) throw new Error('no card c04')
    const told = [...linesOf(card).map(({ line }) => textOf(line)), ...card.summary].join('\n')
    expect(told).not.toMatch(/(30|90)\s*(个)?(工作)?[日天]/)
    expect(card.open.join()).toContain('期限')
  })

  test('the women’s line waits for its check and is nowhere shown', () => {
    expect(JSON.stringify(junlong)).not.toContain('12338')
  })

  test('the phone card keeps the order of the street’s hotlines', () => {
    const card = junlong.cards.find(({ id }) => id === 'c18')
    const numbers = junlong.street.hotlines.map(({ number }) => number)
    expect(numbers).toEqual([
      '120',
      '119',
      '110',
      '122',
      '12345',
      '12333',
      '12348',
      '12351',
      '12355',
      '12329',
      '12315',
    ])
    expect(card?.askWhom.map(({ number }) => number)).toEqual(numbers)
  })

  test('links lead to issuers and official entry points only', () => {
    const official = [
      'https://www.12348.gov.cn/',
      'https://www.acftu.org/',
      'https://www.mohurd.gov.cn/',
      'https://si.12333.gov.cn',
    ]
    for (const { online } of junlong.cards)
      expect(online.filter(({ url }) => !official.includes(url))).toEqual([])
    const hosts = junlong.sources.flatMap(({ url }) => (url ? [new URL(url).host] : []))
    expect(new Set(hosts)).toEqual(
      new Set([
        'rsj.sh.gov.cn',
        'www.etnet.com.hk',
        'hk.crntt.com',
        'fuzhou.gov.cn',
        'www.gov.cn',
        'paper.wlxww.com',
        'cbgc.scol.com.cn',
        'cn.chinadaily.com.cn',
      ]),
    )
  })

  test('words are many, short and one card’s own', () => {
    const owners = new Map<string, string>()
    for (const { id, words } of junlong.cards) {
      expect(words.length).toBeGreaterThanOrEqual(10)
      expect(words.length).toBeLessThanOrEqual(20)
      for (const word of words) {
        expect([word, owners.get(word)]).toEqual([word, undefined])
        owners.set(word, id)
      }
    }
  })

  test('a sentence of a summary is read in one breath', () => {
    for (const { id, summary } of junlong.cards)
      for (const sentence of summary) expect([id, sentence.length <= 45]).toEqual([id, true])
  })
})
