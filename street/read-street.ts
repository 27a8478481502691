import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { checkCards } from './checks/check-cards'
import { checkIds } from './checks/check-ids'
import { checkPlaces } from './checks/check-places'
import { checkSources } from './checks/check-sources'
import { checkStations } from './checks/check-stations'
import { checkTimes } from './checks/check-times'
import { type Draft, type Point, pointWith, readList, readSingle } from './draft'
import { collectProblems, type Problem, type Report } from './problem'
import {
  type Street,
  ZActivityEntry,
  ZCardFile,
  ZCarePeriodEntry,
  ZChangeEntry,
  ZDutyEntry,
  ZFreezerEntry,
  ZLessonEntry,
  ZMealEntry,
  ZPartnerEntry,
  ZPlaceEntry,
  ZPointsFile,
  ZProgrammeEntry,
  ZSceneEntry,
  ZSourceEntry,
  ZStationEntry,
  ZStreetFile,
  ZStudyEntry,
} from './schema'
import { openYaml } from './yaml-file'

const FILES = [
  'street',
  'stations',
  'freezers',
  'programmes',
  'meals',
  'partners',
  'scenes',
  'places',
  'sources',
] as const
/** A street that gives no points has no such file. */
const POINTS = 'points.yaml'
/** Nor has one without childcare. */
const CHILDCARE = 'childcare.yaml'
const CHANGES = 'changes.yaml'
const ACTIVITIES = 'activities.yaml'
const DUTY = 'duty.yaml'
const STUDY = 'study.yaml'
const LESSONS = 'lessons.yaml'
const OPTIONAL_FILES = ['people.sample.yaml', POINTS, CHILDCARE, CHANGES, ACTIVITIES, DUTY, STUDY, LESSONS]
const CARDS = 'policies'
const CARD_NAME = /^c\d\d\.yaml$/
const CHECKS = [checkIds, checkStations, checkTimes, checkPlaces, checkSources, checkCards]
const TOP = { line: 1, column: 1 }

const yamlNames = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /\.ya?ml$/.test(name))
        .sort()
    : []

/** A misspelt file name would otherwise be an empty file nobody misses. */
const reportUnknownFiles = (folder: string, report: Report): void => {
  const known = [...FILES.map((name) => `${name}.yaml`), ...OPTIONAL_FILES]
  for (const name of yamlNames(folder))
    if (!known.includes(name)) report(name, TOP, `没有用到这个文件名；认得的有 ${known.join('、')}`)
  for (const name of yamlNames(path.join(folder, CARDS)))
    if (!CARD_NAME.test(name)) report(`${CARDS}/${name}`, TOP, '卡片的文件名应是 c01.yaml 这样')
}

const readCards = (folder: string, report: Report, point: Point): Draft['cards'] =>
  yamlNames(path.join(folder, CARDS))
    .filter((name) => CARD_NAME.test(name))
    .flatMap((name) => {
      const card = readSingle(ZCardFile, openYaml(folder, `${CARDS}/${name}`, report), point)
      return card ? [{ file: card.file, value: { ...card.value, id: name.replace('.yaml', '') } }] : []
    })

const readDraft = (folder: string, report: Report, point: Point): Draft => {
  const open = (name: (typeof FILES)[number]) => openYaml(folder, `${name}.yaml`, report)
  return {
    id: path.basename(folder),
    street: readSingle(ZStreetFile, open('street'), point),
    stations: readList(ZStationEntry, open('stations'), point),
    freezers: readList(ZFreezerEntry, open('freezers'), point),
    programmes: readList(ZProgrammeEntry, open('programmes'), point),
    meals: readList(ZMealEntry, open('meals'), point),
    partners: readList(ZPartnerEntry, open('partners'), point),
    scenes: readList(ZSceneEntry, open('scenes'), point),
    places: readList(ZPlaceEntry, open('places'), point),
    points: existsSync(path.join(folder, POINTS))
      ? readSingle(ZPointsFile, openYaml(folder, POINTS, report), point)
      : null,
    carePeriods: existsSync(path.join(folder, CHILDCARE))
      ? readList(ZCarePeriodEntry, openYaml(folder, CHILDCARE, report), point)
      : { file: null, items: [], ids: [] },
    activities: existsSync(path.join(folder, ACTIVITIES))
      ? readList(ZActivityEntry, openYaml(folder, ACTIVITIES, report), point)
      : { file: null, items: [], ids: [] },
    changes: existsSync(path.join(folder, CHANGES))
      ? readList(ZChangeEntry, openYaml(folder, CHANGES, report), point)
      : { file: null, items: [], ids: [] },
    duty: existsSync(path.join(folder, DUTY))
      ? readList(ZDutyEntry, openYaml(folder, DUTY, report), point)
      : { file: null, items: [], ids: [] },
    study: existsSync(path.join(folder, STUDY))
      ? readList(ZStudyEntry, openYaml(folder, STUDY, report), point)
      : { file: null, items: [], ids: [] },
    lessons: existsSync(path.join(folder, LESSONS))
      ? readList(ZLessonEntry, openYaml(folder, LESSONS, report), point)
      : { file: null, items: [], ids: [] },
    sources: readList(ZSourceEntry, open('sources'), point),
    cards: readCards(folder, report, point),
  }
}

const valuesOf = <T>(list: { items: { value: T }[] }): T[] => list.items.map(({ value }) => value)

const toStreet = (draft: Draft): Street | null =>
  draft.street && {
    id: draft.id,
    street: draft.street.value,
    stations: valuesOf(draft.stations),
    freezers: valuesOf(draft.freezers),
    programmes: valuesOf(draft.programmes),
    meals: valuesOf(draft.meals),
    partners: valuesOf(draft.partners),
    scenes: valuesOf(draft.scenes),
    places: valuesOf(draft.places),
    points: draft.points?.value ?? null,
    carePeriods: valuesOf(draft.carePeriods),
    activities: valuesOf(draft.activities),
    changes: valuesOf(draft.changes),
    duty: valuesOf(draft.duty),
    study: valuesOf(draft.study),
    lessons: valuesOf(draft.lessons),
    sources: valuesOf(draft.sources),
    cards: draft.cards.map(({ value }) => value),
  }

/**
 * Reads `street/<id>/` and reports every problem with its file, line and column; the street itself only when there
 * is none. The folder's name is the street's id.
 */
export const readStreet = (folder: string): { problems: Problem[]; street: Street | null } => {
  const { report, list } = collectProblems()
  const point = pointWith(report)
  if (!existsSync(folder)) {
    report('street.yaml', TOP, `找不到这条街的文件夹 ${path.basename(folder)}`)
    return { problems: list(), street: null }
  }
  reportUnknownFiles(folder, report)
  const draft = readDraft(folder, report, point)
  for (const check of CHECKS) check(draft, point)
  const problems = list()
  return { problems, street: problems.length === 0 ? toStreet(draft) : null }
}
