import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PartyFile, PartyReview } from '../../../domain/party/schema'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { TextButton } from '../../components/button/text-button'
import { Choice } from '../../components/field/choice'
import { TextArea } from '../../components/field/text-area'
import { Sheet } from '../../components/sheet/sheet'
import { QueryView } from '../../components/state/query-view'
import { dial } from '../../platform/dial'
import { ChannelCard } from './channel-card'
import { REVIEW_WORDS } from './party-words'
import { useCheckInFile, useReview } from './use-party'

const Reviewing = ({ file, onClose }: { file: PartyFile; onClose: () => void }) => {
  const [review, choose] = useState<PartyReview | null>(file.may[0] ?? null)
  const [note, write] = useState('')
  const sending = useReview(onClose)
  if (review === null) return null
  return (
    <View className="stack">
      <Choice
        options={file.may.map((value) => ({ value, label: REVIEW_WORDS[value].label }))}
        value={review}
        onPick={choose}
      />
      <TextArea value={note} onInput={write} max={200} placeholder={REVIEW_WORDS[review].note} />
      <MainButton
        label={REVIEW_WORDS[review].label}
        busy={sending.busy}
        note={sending.error ? errorLine(sending.error) : undefined}
        onTap={() => sending.send({ id: file.id, review, note: note.trim() })}
      />
    </View>
  )
}

/** One check-in in the reviewer's hands; opening it is written down for its person. */
export const FileSheet = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const query = useCheckInFile(id)
  return (
    <Sheet open onClose={onClose} title="报到表">
      <QueryView query={query} small>
        {(file) => (
          <View className="stack">
            <View className="text-lead">{file.card.name}</View>
            <View>{file.card.branch}</View>
            <View className="text-note">
              {file.card.joinedOn} 入党。原支部联系：{file.card.branchContact || '没写'}
            </View>
            {file.card.wishes ? <View>{file.card.wishes}</View> : null}
            <TextButton label={`打电话 ${file.card.phone}`} onTap={() => dial(file.card.phone)} />
            <ChannelCard channel={file.channel} now={file.now} />
            <Reviewing file={file} onClose={onClose} />
          </View>
        )}
      </QueryView>
    </Sheet>
  )
}
