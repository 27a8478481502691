import { Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { Attachment } from '../../../domain/appeal/parts-schema'
import type { AppealView, MessageView } from '../../../domain/appeal/schema'
import type { PolicyBrief } from '../../../domain/policy/schema'
import type { Instant } from '../../../domain/time'
import { TextButton } from '../../components/button/text-button'
import { threadRows } from './thread-rows'
import './thread-view.scss'

type Reader = 'person' | 'worker'
type PolicyOf = (policy: PolicyBrief) => ReactNode
type AttachmentOf = (attachment: Attachment) => ReactNode

/** So many rows keep a talk within the 500 nodes a first screen may have. */
const NEWEST_ROWS = 50

type BubbleProps = {
  message: MessageView
  reader: Reader
  otherName: string
  policyOf: PolicyOf
  attachmentOf: AttachmentOf
}

const Bubble = ({ message, reader, otherName, policyOf, attachmentOf }: BubbleProps) => {
  if (message.speaker === 'system') {
    return message.attachment ? (
      <View className="thread-centre">{attachmentOf(message.attachment)}</View>
    ) : null
  }
  const own = message.speaker === reader
  return (
    <View className={`bubble-row ${own ? 'bubble-row-own' : ''}`}>
      <View className="bubble-column">
        {own ? null : <Text className="text-note">{otherName}</Text>}
        {message.text === null ? null : (
          <View className={`bubble ${own ? 'bubble-own' : ''}`}>
            <Text userSelect>{message.text}</Text>
          </View>
        )}
        {message.attachment ? (
          <View className="bubble-policy">{attachmentOf(message.attachment)}</View>
        ) : null}
        {message.policy ? <View className="bubble-policy">{policyOf(message.policy)}</View> : null}
      </View>
    </View>
  )
}

type ThreadViewProps = {
  appeal: Pick<AppealView, 'messages' | 'steps'>
  now: Instant
  reader: Reader
  otherName: string
  policyOf: PolicyOf
  attachmentOf: AttachmentOf
}

/**
 * A talk between two: one's own words on the right, policy cards inside, changes of state where they happened. Of a
 * long one the newest lines come first; the older ones wait behind a tap, so that the phone draws what is read.
 */
export const ThreadView = ({ appeal, now, reader, otherName, policyOf, attachmentOf }: ThreadViewProps) => {
  const [all, showAll] = useState(false)
  const rows = threadRows(appeal, now)
  const shown = all ? rows : rows.slice(-NEWEST_ROWS)
  return (
    <View className="thread">
      {shown.length < rows.length ? (
        <TextButton label="看更早的" tone="quiet" onTap={() => showAll(true)} />
      ) : null}
      {shown.map((row) =>
        row.kind === 'message' ? (
          <Bubble
            key={row.key}
            message={row.message}
            reader={reader}
            otherName={otherName}
            policyOf={policyOf}
            attachmentOf={attachmentOf}
          />
        ) : (
          <View key={row.key} className={`thread-${row.kind}`}>
            {row.text}
          </View>
        ),
      )}
    </View>
  )
}
