import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DirectoryView, PlaceRow } from '../../../domain/directory/list-schema'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { Choice } from '../../components/field/choice'
import { PickField } from '../../components/field/pick-field'
import { TextArea } from '../../components/field/text-area'
import { Sheet } from '../../components/sheet/sheet'
import { toast } from '../../platform/toast'
import { TOPIC_OPTIONS, type Topic } from './topics'
import { useCorrect } from './use-correct'

/** As many letters as the report may have (`domain/directory/list-schema.ts`). */
const MOST_LETTERS = 300
const WHOLE_PLACE = ''

type CorrectSheetProps = { list: DirectoryView; place: PlaceRow; onClose: () => void }

/** Two taps say what is wrong; words only if one likes. */
export const CorrectSheet = ({ list, place, onClose }: CorrectSheetProps) => {
  const [topic, setTopic] = useState<Topic | null>(null)
  const [serviceId, setService] = useState(WHOLE_PLACE)
  const [text, setText] = useState('')
  const correct = useCorrect(() => {
    toast('收到，核对后告诉你')
    onClose()
  })
  const services = list.services.filter(({ placeId }) => placeId === place.id)
  const send = () => {
    if (topic) correct.send({ placeId: place.id, serviceId: serviceId || null, topic, text })
  }
  return (
    <Sheet open onClose={onClose} title="哪里不对">
      <View className="stack">
        <Choice options={TOPIC_OPTIONS} value={topic} onPick={setTopic} />
        <PickField
          label="说的是哪一项"
          value={serviceId}
          options={[
            { value: WHOLE_PLACE, label: '整个地方' },
            ...services.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onPick={setService}
        />
        <TextArea
          value={text}
          onInput={setText}
          max={MOST_LETTERS}
          placeholder="可以不写。比如：现在晚上八点就关门了"
        />
        <MainButton
          label="告诉工作人员"
          disabled={topic === null}
          busy={correct.busy}
          note={correct.error ? errorLine(correct.error) : undefined}
          onTap={send}
        />
      </View>
    </Sheet>
  )
}
