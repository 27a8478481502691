/** The files of a new street, each with what its fields mean. What nobody knows yet is `sample: true`. */
export const SKELETON: Record<string, string> = {
  'street.yaml': `# 街道本身。没定下来的先这样放着，员工以后能在小程序里改。
name: 新的街
district: 某区 某街道 某社区
city: 某市
lengthMetres: 500
# 每人每天能拿几瓶水：留了手机号的、没留的、高温天
waterLimitWithPhone: 2
waterLimitWithoutPhone: 1
waterLimitInHeat: 4
heatMode: false
# 社工在这段时间里几分钟内就会回
appealDay: { from: "09:00", to: "18:00" }
firstAnswerMinutes: 30
# 遇到事打哪里；number 要加引号
hotlines:
  - { number: "120", name: 急救, when: 有人受伤、晕倒、急病 }
  - { number: "119", name: 火警, when: 起火、冒烟、电池着火 }
  - { number: "110", name: 报警, when: 有危险、被打、被偷 }
# 值班电话，没有就写 null
dutyPhone: null
# 这些内容是从哪里来的
source: 还没有写
`,
  'stations.yaml': `# 沿街的站点，order 从 1 起，metres 是离街口多少米，越往后越大。
# stationKind：charity 慈善、benefit 惠民、convenience 便民、empowerment 赋能、policy 政策
# hours：24h，或者 { rule: 重复规则, from: 几点, to: 几点 }；过半夜就写 from: "20:00", to: "02:00"
# position：GCJ-02 坐标 { latitude: 纬度, longitude: 经度 }，没量过就写 null
- id: first
  order: 1
  name: 第一个驿站
  short: 一号站
  stationKind: convenience
  address: 街口
  metres: 0
  position: null
  hours: { rule: FREQ=DAILY, from: "09:00", to: "18:00" }
  facilities: [seat]
  about: 先歇歇脚。
  phone: null
  sample: true
`,
  'freezers.yaml': `# 爱心冰柜；没有就留 []。照着写：
# - { id: f1, name: 冰柜 1 号, stationId: first, capacity: 60, stock: 0, givenAtStart: 0, lowAt: 6, open: true, sample: true }
[]
`,
  'programmes.yaml': `# 能约的服务：理发、义诊、律师……没有就留 []。rule 是重复规则（RFC 5545）：
# 每月 15 日 FREQ=MONTHLY;BYMONTHDAY=15；每周三 FREQ=WEEKLY;BYDAY=WE；每月第一个周五 FREQ=MONTHLY;BYDAY=1FR
- id: haircut
  name: 免费理发
  programmeKind: haircut
  stationId: first
  summary: 每月 15 日，先约时间。
  rule: FREQ=MONTHLY;BYMONTHDAY=15
  ruleText: 每月 15 日
  from: "10:00"
  to: "16:00"
  slotMinutes: 30
  capacity: 1
  quota: { count: 1, period: month }
  opensDaysBefore: 31
  closesMinutesBefore: 10
  cancelMinutesBefore: 60
  bookable: true
  bring: []
  closedDays: []
  sample: true
`,
  'meals.yaml': `# 供餐时段；没有食堂就留 []。照着写：
# - { id: canteen, name: 食堂, stationId: first, rule: FREQ=DAILY, from: "12:00", to: "13:00", percent: 80, closedDays: [], sample: true }
[]
`,
  'partners.yaml': `# 爱心单位；没有就留 []。照着写：
# - { id: partner-01, name: 某单位, gives: 能帮什么, sample: true }
[]
`,
  'scenes.yaml': `# 友好清单怎么分：几个场景都行。icon 是小程序里有的图标名（bowl、seat、wrench、clinic、scale、training……）
- { id: rest, order: 1, name: 歇脚, icon: seat, sample: true }
`,
  'places.yaml': `# 友好清单：kind 是 merchant 商家、community 小区，或 station 站点（id 就是站点的编号，名字和时间不用再写）。
# price：{ kind: free } 免费、{ kind: percent, percent: 85 } 8.5 折、{ kind: cents, cents: 500, usual: 700 } 5 元、
#        { kind: less, cents: 200 } 少 2 元、{ kind: usual } 原价、{ kind: ask } 到店问
# who：anyone 谁都可以、rider 骑手等、verified 留了手机号的、family 家里人也行
# proofs：nothing、phone、pass、badge、order、union，有一样就行
- id: first
  kind: station
  services:
    - { id: first-seat, sceneId: rest, name: 歇脚, who: anyone, price: { kind: free }, proofs: [nothing] }
`,
  'sources.yaml': `# 政策卡片（policies/c01.yaml……）说的话从哪里来；没有就留 []
[]
`,
}
