import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { MentorRow as Row } from '../../../domain/lesson/call-schema'
import { MainButton } from '../../components/button/main-button'
import { TextButton } from '../../components/button/text-button'
import { Card } from '../../components/card/card'
import { Tag } from '../../components/card/tag'
import { ConfirmSheet } from '../../components/sheet/confirm-sheet'
import { EnrolSheet } from './enrol-sheet'
import { useDecideMentor } from './use-lesson-desk'

type Props = { mentor: Row; topics: string }

/** Somebody who offers to teach or does: say yes or no, give them an elder. */
export const MentorRow = ({ mentor, topics }: Props) => {
  const [open, show] = useState<'no' | 'enrol' | null>(null)
  const [why, setWhy] = useState('')
  const close = () => show(null)
  const decide = useDecideMentor(close)
  const { id: mentorId, alias, state } = mentor
  const isAsking = state === 'asked'
  return (
    <Card>
      <View className="stack">
        <View className="row-apart">
          <Text className="text-lead grow">{alias}</Text>
          <Tag tone={isAsking ? 'soon' : 'open'} text={isAsking ? '等你确认' : '在教'} />
        </View>
        <View>{topics}</View>
        {isAsking ? (
          <MainButton
            label="可以，请来教"
            busy={decide.busy}
            onTap={() => decide.send({ mentorId, yes: true, why: '' })}
          />
        ) : (
          <TextButton label="请他教一位老人" onTap={() => show('enrol')} />
        )}
        <TextButton label={isAsking ? '这次不行' : '收回确认'} tone="danger" onTap={() => show('no')} />
      </View>
      {open === 'enrol' ? <EnrolSheet mentorId={mentorId} alias={alias} onClose={close} /> : null}
      <ConfirmSheet
        open={open === 'no'}
        onClose={close}
        title={isAsking ? '这次不行？' : '收回确认？'}
        reason={{ label: '为什么？对方看得到这一句', value: why, onInput: setWhy, required: true }}
        confirm="告诉对方"
        busy={decide.busy}
        onConfirm={() => decide.send({ mentorId, yes: false, why: why.trim() })}
      />
    </Card>
  )
}
