import type { EditedItem } from '../../../domain/street/edit-schema'
import { hoursText } from '../../../domain/street/hours-text'
import type { IconName } from '../../components/icon/icon-names'

type Kind = EditedItem['kind']

/** The kinds of things staff edit, in the order they are shown. */
export const KIND_TABS: readonly { id: Kind; label: string }[] = [
  { id: 'station', label: '站点' },
  { id: 'mealWindow', label: '食堂' },
  { id: 'partner', label: '爱心单位' },
  { id: 'street', label: '街道设置' },
]

export const KIND_ICONS: Record<Kind, IconName> = {
  station: 'pin',
  mealWindow: 'bowl',
  partner: 'gift',
  street: 'home',
}

/** An item in one line, as one recognises it in a list. */
export const sayItem = (item: EditedItem): string => {
  switch (item.kind) {
    case 'station':
      return `${item.address} · ${hoursText(item.hours)}`
    case 'mealWindow':
      return `${item.from}–${item.to} · ${item.percent / 10} 折`
    case 'partner':
      return item.gives
    case 'street':
      return `一天 ${item.waterLimitWithPhone} 瓶水${item.heatMode ? ' · 高温模式' : ''}`
  }
}

const FIELD_WORDS: Record<string, string> = {
  name: '名字',
  short: '简称',
  address: '地址',
  phone: '电话',
  about: '介绍',
  hours: '开放时间',
  facilities: '设施',
  duty: '值守',
  position: '位置',
  sample: '示例',
  from: '几点开始',
  to: '几点结束',
  percent: '骑手付几成',
  closedDays: '停餐的日子',
  closedWhy: '停餐原因',
  onHoliday: '节假日',
  priceChoices: '常用价',
  gives: '给什么',
  waterLimitWithPhone: '留号码的一天几瓶',
  waterLimitWithoutPhone: '没留号码的一天几瓶',
  waterLimitInHeat: '高温天一天几瓶',
  heatMode: '高温模式',
  dutyPhone: '值班电话',
  appealDay: '社工白天时间',
  firstAnswerMinutes: '几分钟内先回',
}

/** A field of an item in the words of its form. */
export const sayField = (field: string): string => FIELD_WORDS[field] ?? field
