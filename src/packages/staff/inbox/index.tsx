import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Inbox as InboxAnswer, InboxBox } from '../../../../domain/appeal/schema'
import { TextButton } from '../../../components/button/text-button'
import { MenuRow } from '../../../components/card/menu-row'
import { SearchField } from '../../../components/field/search-field'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { DayBoard } from '../../../features/appeal/day-board'
import { InboxCard } from '../../../features/appeal/inbox-card'
import { SearchResults } from '../../../features/appeal/search-results'
import { useInbox } from '../../../features/appeal/use-inbox'
import { openPage } from '../../../platform/open-page'

const EMPTY: Record<InboxBox, { text: string; hint: string }> = {
  waiting: { text: '都回完了', hint: '有新的会出现在这里' },
  soon: { text: '一小时内没有到点的', hint: '有新的会出现在这里' },
  overdue: { text: '没有超时的', hint: '都按说好的时间回了' },
  free: { text: '没有没人接的', hint: '有新的会出现在这里' },
  mine: { text: '手上没有在跟的', hint: '去“没人接”里接一件' },
  absent: { text: '没有不在的同事的', hint: '同事请假时，他的诉求会在这里' },
  all: { text: '没有没结的', hint: '有新的会出现在这里' },
  closed: { text: '还没有结束的', hint: '结束的都在这里' },
}

const openCase = (appealId: string) => openPage(`packages/staff/case/index?id=${appealId}`)

type RowsProps = { answer: InboxAnswer; page: number; onPage: (page: number) => void }

const Rows = ({ answer: { rows, more, now }, page, onPage }: RowsProps) => (
  <View className="stack">
    {rows.map((row) => (
      <InboxCard key={row.id} row={row} now={now} onTap={() => openCase(row.id)} />
    ))}
    <View className="row-apart">
      {page > 0 ? <TextButton label="上一页" tone="quiet" onTap={() => onPage(page - 1)} /> : <View />}
      {more ? <TextButton label="下一页" tone="quiet" onTap={() => onPage(page + 1)} /> : null}
    </View>
  </View>
)

const Doors = () => (
  <View>
    <MenuRow
      icon="plus"
      title="替人记一件"
      text="群里、电话里说的，按手机号记"
      onTap={() => openPage('packages/appeal-desk/open-for/index')}
    />
    <MenuRow icon="chat" title="常用语" onTap={() => openPage('packages/appeal-desk/canned/index')} />
    <MenuRow
      icon="calendar"
      title="请假和代班"
      onTap={() => openPage('packages/appeal-desk/absence/index')}
    />
  </View>
)

/** The social worker's inbox by boxes, a page at a time: what is late first, each with the minutes that are left. */
export default function Inbox() {
  const [box, choose] = useState<InboxBox>('waiting')
  const [page, turnTo] = useState(0)
  const [words, search] = useState('')
  const inbox = useInbox(box, page)
  const waiting = useInbox('waiting', 0)
  const open = (next: InboxBox) => {
    choose(next)
    turnTo(0)
  }
  return (
    <Screen title="骑手的诉求">
      <View className="stack">
        <SearchField value={words} onInput={search} placeholder="代号、编号，或自己几件里的话" />
        {words.trim().length > 1 ? (
          <SearchResults words={words.trim()} onOpen={openCase} />
        ) : (
          <>
            <DayBoard chosen={box} counts={(inbox.data ?? waiting.data)?.counts} onChoose={open} />
            <QueryView query={inbox} empty={{ when: ({ rows }) => rows.length === 0, ...EMPTY[box] }}>
              {(answer) => <Rows answer={answer} page={page} onPage={turnTo} />}
            </QueryView>
            <Doors />
          </>
        )}
      </View>
    </Screen>
  )
}
