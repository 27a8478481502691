import { View } from '@tarojs/components'
import { useState } from 'react'
import type { WishTopic } from '../../../domain/need/schema'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { Choice } from '../../components/field/choice'
import { TextArea } from '../../components/field/text-area'
import { Sheet } from '../../components/sheet/sheet'
import { askSubscribe } from '../../platform/subscribe'
import { TOPIC_OPTIONS, WISH_LETTERS } from './need-words'
import { useMakeWish, useSimilar, useVote } from './use-wishes'
import { WishCard } from './wish-card'

type WishSheetProps = { templateIds: readonly string[]; onClose: () => void }

/** A wish in one line; what others wished already is shown first, since votes count more than copies. */
export const WishSheet = ({ templateIds, onClose }: WishSheetProps) => {
  const [text, setText] = useState('')
  const [topic, setTopic] = useState<WishTopic>('other')
  const similar = useSimilar(text.trim())
  const vote = useVote()
  const make = useMakeWish(onClose)
  const send = async () => {
    await askSubscribe(templateIds)
    make.send({ topic, text: text.trim() })
  }
  return (
    <Sheet open onClose={onClose} title="你想要什么？">
      <View className="stack">
        <TextArea
          value={text}
          onInput={setText}
          placeholder="比如：晚高峰后食堂也开一场"
          max={WISH_LETTERS}
        />
        {(similar.data?.wishes ?? []).map((wish) => (
          <WishCard
            key={wish.id}
            wish={wish}
            note="有人提过，投一票就行"
            onVote={(up) => vote.send({ wishId: wish.id, up })}
          />
        ))}
        <Choice options={TOPIC_OPTIONS} value={topic} onPick={setTopic} />
        <MainButton
          label="挂上心愿墙"
          busy={make.busy}
          disabled={text.trim() === ''}
          note={make.error ? errorLine(make.error) : undefined}
          onTap={() => void send()}
        />
      </View>
    </Sheet>
  )
}
