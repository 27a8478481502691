import { View } from '@tarojs/components'
import { useState } from 'react'
import { fillCanned } from '../../../domain/appeal/canned'
import type { StaffAppealView } from '../../../domain/appeal/schema'
import { TextButton } from '../../components/button/text-button'
import { Card } from '../../components/card/card'
import { Sheet } from '../../components/sheet/sheet'
import { QueryView } from '../../components/state/query-view'
import { categoryWord } from './category-words'
import { sayMoment } from './say-moment'
import { useCaseTools } from './use-case-tools'

type CannedPickerProps = { appeal: StaffAppealView; onPick: (text: string) => void }

const Replies = ({ appeal, onPick }: CannedPickerProps) => {
  const tools = useCaseTools(appeal.id)
  const me = tools.data?.colleagues.find(({ mine }) => mine)?.name
  const fill = (text: string) =>
    fillCanned(text, {
      称呼: '师傅',
      项目: categoryWord(appeal.category),
      时间: sayMoment(appeal.now, appeal.now),
      ...(me !== undefined && { 我的名字: me }),
    })
  return (
    <QueryView
      query={tools}
      small
      empty={{
        when: ({ replies }) => replies.length === 0,
        text: '还没有常用语',
        hint: '在收件箱里“常用语”添加',
      }}
    >
      {({ replies }) => (
        <View className="stack">
          {replies.map(({ id, title, text }) => (
            <Card key={id} onTap={() => onPick(fill(text))} label={`用“${title}”`}>
              <View className="text-lead">{title}</View>
              <View className="text-soft">{fill(text)}</View>
            </Card>
          ))}
        </View>
      )}
    </QueryView>
  )
}

/** Words that are needed again and again, with what is known filled in; they land in the field and can be changed. */
export const CannedPicker = ({ appeal, onPick }: CannedPickerProps) => {
  const [isOpen, open] = useState(false)
  const pick = (text: string) => {
    open(false)
    onPick(text)
  }
  return (
    <View>
      <TextButton label="常用语" tone="quiet" onTap={() => open(true)} />
      {isOpen ? (
        <Sheet open onClose={() => open(false)} title="常用语">
          <Replies appeal={appeal} onPick={pick} />
        </Sheet>
      ) : null}
    </View>
  )
}
